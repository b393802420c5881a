import { expect, it } from 'vitest';
import type { ComparisonQuestion } from '@/api';
import { codeTitle } from './words';

const question = {
  degrees: [
    { id: 'better', title: 'Better', strength: 1 },
    { id: 'tie', title: 'Tie', strength: 0 },
    { id: 'both-bad', title: 'Both bad', strength: 0 },
  ],
} as ComparisonQuestion;
const t = ((id: string, values?: Record<string, unknown>) =>
  values ? `${values.letter} is ${values.degree}` : id) as Parameters<typeof codeTitle>[2];

it('says codes in the words of the degrees', () => {
  expect(['1', '0', '-1', '2'].map((code) => codeTitle(question, code, t))).toEqual([
    'A is better',
    'Tie / Both bad',
    'B is better',
    undefined,
  ]);
  expect(codeTitle(question, 'both-bad', t)).toBe('Both bad');
  expect(codeTitle(question, '(preference)', t)).toBe('questions.comparison.preference');
});
