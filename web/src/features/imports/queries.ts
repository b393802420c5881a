import { queryOptions } from '@tanstack/react-query';
import { get, type ImportStatus, type Listing } from '@/api';

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
