import { describe, expect, it } from 'vitest';
import type { TaskDetail, TaskJudgment } from '@/api';
import { listedState } from './states';

const judgment = (kind: TaskJudgment['rater']['kind'], surplus = false): TaskJudgment => ({
  id: 'j',
  rater: { id: 'r', label: 'r', kind },
  at: '2026-01-01T00:00:00Z',
  revision: 1,
  current: true,
  withdrawn: false,
  surplus,
  answers: {},
  time: { activeSeconds: null, idleSeconds: null, researchSeconds: null },
  orderShown: null,
});
const task = (state: string, wanted: number, judgments: TaskJudgment[]) =>
  ({ state, wanted, judgments }) as unknown as TaskDetail;

describe('the state of one task', () => {
  it('is open while judgments are wanted', () =>
    expect(listedState(task('live', 2, [judgment('human'), judgment('human', true)]))).toBe('open'));
  it('is judged when every place is taken', () =>
    expect(listedState(task('live', 1, [judgment('human')]))).toBe('judged'));
  it('is judged when only imported judgments were wanted and are there', () => {
    expect(listedState(task('live', 0, [judgment('external')]))).toBe('judged');
    expect(listedState(task('live', 0, []))).toBe('open');
  });
  it('is escalated while it is parked', () => expect(listedState(task('parked', 1, []))).toBe('escalated'));
});
