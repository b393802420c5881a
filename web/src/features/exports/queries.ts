import { queryOptions } from '@tanstack/react-query';
import { type ExportFormat, type ExportStatus, get, type ImportStatus, type Listing } from '@/api';

export const isGoing = (state: string | undefined) => state === 'waiting' || state === 'running';
export const formatsQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'formats'],
    queryFn: () => get<ExportFormat[]>(`/projects/${project}/formats`),
  });
export const exportsQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'exports'],
    queryFn: () => get<Listing<ExportStatus>>(`/projects/${project}/exports?limit=50`),
    refetchInterval: ({ state }) => (state.data?.items.some((e) => isGoing(e.state)) ? 1500 : false),
  });
export const exportQuery = (id: string) =>
  queryOptions({
    queryKey: ['export', id],
    queryFn: () => get<ExportStatus>(`/exports/${id}`),
    refetchInterval: ({ state }) => (isGoing(state.data?.state) ? 700 : false),
  });
/** The batches that tasks came in with, newest first. */
export const batchesQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'batches'],
    queryFn: async () => {
      const all: ImportStatus[] = [];
      let from = '';
      do {
        const { items, next } = await get<Listing<ImportStatus>>(
          `/projects/${project}/imports?limit=100${from}`,
        );
        all.push(...items);
        from = next ? `&cursor=${encodeURIComponent(next)}` : '';
      } while (from);
      return all.flatMap(({ batch, ...one }) => (batch && one.tasks > 0 ? [{ ...one, batch }] : []));
    },
  });
