import { expect, it } from 'vitest';
import type { ComparisonQuestion } from '@/api';
import { indexOf, scaleOf } from './scale';

const question: ComparisonQuestion = {
  kind: 'comparison',
  id: 'helpfulness',
  title: 'Helpfulness',
  help: null,
  required: true,
  showWhen: null,
  on: 'responses',
  degrees: [
    { id: 'slightly', title: 'slightly better', strength: 1 },
    { id: 'much', title: 'much better', strength: 2 },
    { id: 'tie', title: 'equally good', strength: 0 },
    { id: 'both-bad', title: 'both bad', strength: 0 },
  ],
};

it('mirrors the degrees around those that prefer neither', () => {
  const points = scaleOf(question, ['x', 'y']);
  expect(points.map((p) => `${p.better ?? '-'} ${p.degree.id}`)).toEqual([
    'x much',
    'x slightly',
    '- tie',
    '- both-bad',
    'y slightly',
    'y much',
  ]);
});
it('finds an answer on the scale, and nothing for none', () => {
  const points = scaleOf(question, ['x', 'y']);
  expect(indexOf(points, { kind: 'comparison', better: 'y', degree: 'much' })).toBe(5);
  expect(indexOf(points, undefined)).toBe(-1);
});
