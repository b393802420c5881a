import type { QueryClient } from '@tanstack/react-query';
import { type Assignment, get, type NoWork } from '@/api';

export const assignmentQuery = (id: string) => ({
  queryKey: ['assignment', id],
  queryFn: () => get<Assignment>(`/assignments/${id}`),
  // What is open is ours until we leave: only we change it.
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
});
export const hasWork = (next: Assignment | NoWork | null | undefined): next is Assignment =>
  !!next && !('none' in next);

/** Puts an assignment that came with another answer where its page looks for it. */
export function keepAssignment(client: QueryClient, assignment: Assignment) {
  client.setQueryData(['assignment', assignment.id], assignment);
}
