import { expect, it } from 'vitest';
import type { ChoicesQuestion } from '@/api';
import { inOrder, toggle, toggleNone } from './model';

const question: ChoicesQuestion = {
  kind: 'choices',
  id: 'issues',
  title: 'Issues',
  help: null,
  required: false,
  showWhen: null,
  on: null,
  min: null,
  max: null,
  labels: [
    { id: 'unsafe', title: 'Unsafe', help: null, parent: null },
    { id: 'tone', title: 'Tone', help: null, parent: null },
    { id: 'weapons', title: 'Weapons', help: null, parent: 'unsafe' },
  ],
};

it('keeps labels in the order of the question', () => {
  const tone = toggle(undefined, question, 'a', 'tone');
  expect(toggle(tone, question, 'a', 'unsafe')?.chosen).toEqual({ a: ['unsafe', 'tone'] });
});
it('tells "none of them" from "not looked at"', () => {
  const none = toggleNone(undefined, 'a');
  expect(none?.chosen).toEqual({ a: [] });
  expect(toggleNone(none, 'a')).toBeUndefined();
  expect(toggle(toggle(undefined, question, 'a', 'tone'), question, 'a', 'tone')).toBeUndefined();
});
it('puts children below their parent', () => {
  expect(inOrder(question.labels).map((l) => l.id)).toEqual(['unsafe', 'weapons', 'tone']);
});
