import { queryOptions } from '@tanstack/react-query';
import { get, query, type RaterPairs } from '@/api';

export const LEAST_TASKS = 10;
/** Pairs of raters who share enough tasks of a measure. */
export const ratersQuery = (project: string, measure: string) =>
  queryOptions({
    queryKey: ['project', project, 'raters', measure],
    queryFn: () =>
      get<RaterPairs>(`/projects/${project}/raters/agreement${query({ measure, min: LEAST_TASKS })}`),
  });
