import { expect, it, vi } from 'vitest';
import { applyLanguage } from '@/lib/language';
import { queryClient } from './queries';

it('asks again for what the server said in another language, never for what is ours until we leave', async () => {
  const ours = [['session'], ['assignment', '1'], ['kept', 'me', '1']];
  const said = [['work'], ['project', '1', 'progress']];
  for (const key of [...ours, ...said]) queryClient.setQueryData(key, 'known');
  const stale = (key: string[]) => queryClient.getQueryState(key)?.isInvalidated;
  applyLanguage('de');
  await vi.waitFor(() => expect(said.map(stale)).toEqual([true, true]));
  expect(ours.map(stale)).toEqual([false, false, false]);
});
