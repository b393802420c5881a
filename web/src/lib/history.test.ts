import { expect, it } from 'vitest';
import { History } from './history';

it('undoes and redoes in order, and forgets what was undone after a new change', () => {
  const history = new History<number>(() => 0);
  history.record(1, '');
  history.record(2, '');
  expect(history.undo(3)).toBe(2);
  expect(history.redo(2)).toBe(3);
  expect(history.undo(3)).toBe(2);
  history.record(2, '');
  expect(history.canRedo).toBe(false);
});
it('joins edits with one tag within 800 ms', () => {
  let now = 0;
  const history = new History<string>(() => now);
  history.record('', 'text');
  now = 500;
  history.record('a', 'text');
  now = 2000;
  history.record('ab', 'text');
  expect(history.undo('abc')).toBe('ab');
  expect(history.undo('ab')).toBe('');
  expect(history.canUndo).toBe(false);
});
it('answers nothing when there is nothing to undo', () => {
  expect(new History<number>(() => 0).undo(1)).toBeUndefined();
});
