import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '@/api';
import { onLanguage } from '@/lib/language';

/** A refusal is an answer: only silence and faults of the server are tried again. */
const worthRetrying = (failures: number, error: unknown) =>
  failures < 2 && (!isProblem(error) || error.offline || error.status >= 500);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 10_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

/** Open work and the account's settings may be ahead of the server, and the server would answer with what was before. */
const ours = new Set<unknown>(['session', 'assignment', 'kept']);

// What the server said in another language is asked for again.
onLanguage(() => void queryClient.invalidateQueries({ predicate: (query) => !ours.has(query.queryKey[0]) }));
