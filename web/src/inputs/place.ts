import type { Id, Target } from '@/api';

/** One text of a task: an input's own, or that of one response, turn or document in it. */
export interface Place {
  input: Id;
  response?: Id;
  turn?: number;
  document?: Id;
}
export const placeKey = ({ input, response, turn, document }: Place | Target) =>
  [input, response, turn, document].map((part) => part ?? '').join('/');
