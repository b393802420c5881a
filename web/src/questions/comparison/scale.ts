import type { ComparisonAnswer, ComparisonQuestion, Degree, Id } from '@/api';

/** One point of the scale from "the first is much better" over the middle to "the second is". */
export interface Point {
  better: Id | null;
  degree: Degree;
  side: 'left' | 'middle' | 'right';
}
/** Strongest first on the left, mirrored on the right, what prefers neither in the middle. */
export function scaleOf(question: ComparisonQuestion, [left, right]: [Id, Id]): Point[] {
  const strong = question.degrees.filter((d) => d.strength > 0).sort((a, b) => b.strength - a.strength);
  const neither = question.degrees.filter((d) => d.strength === 0);
  return [
    ...strong.map((degree): Point => ({ better: left, degree, side: 'left' })),
    ...neither.map((degree): Point => ({ better: null, degree, side: 'middle' })),
    ...strong.toReversed().map((degree): Point => ({ better: right, degree, side: 'right' })),
  ];
}
export const indexOf = (points: Point[], answer: ComparisonAnswer | undefined) =>
  answer ? points.findIndex((p) => p.better === answer.better && p.degree.id === answer.degree) : -1;
