import { expect, it } from 'vitest';
import type { Assignment, NextAssignment } from '@/api';
import { following } from './assignments';

const before = {
  id: 'one',
  template: { title: 'Rank' },
  guidelines: { version: 1, markdown: 'Rank by truth.' },
  rubric: { version: 1, parsed: {} },
  position: { submittedToday: 4 },
} as unknown as Assignment;
const bare = { id: 'two', template: null, guidelines: null, rubric: null, position: null };

it('keeps the texts that did not change, and counts on', () => {
  expect(following(before, bare as NextAssignment)).toEqual({
    ...before,
    id: 'two',
    position: { submittedToday: 5 },
  });
});
it('takes what comes along', () => {
  const guidelines = { version: 2, markdown: 'Rank by tone.' };
  const next = following(before, { ...bare, guidelines, position: { submittedToday: 0 } } as NextAssignment);
  expect(next.guidelines).toBe(guidelines);
  expect(next.template).toBe(before.template);
  expect(next.position?.submittedToday).toBe(0);
});
