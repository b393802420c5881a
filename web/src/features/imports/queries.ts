import { queryOptions } from '@tanstack/react-query';
import { get, type ImportStatus, type Listing, type Upload } from '@/api';

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => get<ImportStatus>(`/imports/${id}`),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 800 : false),
  });
export const importsQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'imports'],
    queryFn: () => get<Listing<ImportStatus>>(`/projects/${project}/imports?limit=100`),
    refetchInterval: ({ state }) => (state.data?.items.some((i) => i.state === 'running') ? 1500 : false),
  });
/** What a stored file holds, and the mapping guessed for it. */
export const uploadQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id, 'upload'],
    queryFn: () => get<Upload>(`/imports/${id}/upload`),
    // The guess is corrected on screen; asking again would not change it.
    staleTime: Number.POSITIVE_INFINITY,
  });
