import type { QueryClient } from '@tanstack/react-query';
import { type Assignment, get, type NextAssignment, type NoWork } from '@/api';

export const assignmentQuery = (id: string) => ({
  queryKey: ['assignment', id],
  queryFn: () => get<Assignment>(`/assignments/${id}`),
  // What is open is ours until we leave: only we change it.
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
});
export const hasWork = <A extends object>(next: A | NoWork | null | undefined): next is A =>
  !!next && !('none' in next);

/** The assignment that came with the submit of another: what did not change stays what it was. */
export const following = (before: Assignment, next: NextAssignment): Assignment => ({
  ...next,
  template: next.template ?? before.template,
  guidelines: next.guidelines ?? before.guidelines,
  rubric: next.rubric ?? before.rubric,
  position: next.position ?? (before.position && { submittedToday: before.position.submittedToday + 1 }),
});

/** Puts an assignment that came with another answer where its page looks for it. */
export function keepAssignment(client: QueryClient, assignment: Assignment) {
  client.setQueryData(['assignment', assignment.id], assignment);
}
