import type { Dimension, Id, RatingAnswer, RatingQuestion } from '@/api';

export const pointOf = (answer: RatingAnswer | undefined, unit: string, dimension: Id): number | undefined =>
  answer?.ratings[unit]?.[dimension];

/** Gives a point, or takes it back with undefined. */
export function rate(
  from: RatingAnswer | undefined,
  unit: string,
  dimension: Id,
  point: number | undefined,
): RatingAnswer | undefined {
  if (pointOf(from, unit, dimension) === point) return from;
  const { [dimension]: _, ...others } = from?.ratings[unit] ?? {};
  const points = point === undefined ? others : { ...others, [dimension]: point };
  const { [unit]: __, ...rest } = from?.ratings ?? {};
  const ratings = Object.keys(points).length === 0 ? rest : { ...rest, [unit]: points };
  return Object.keys(ratings).length === 0 ? undefined : { kind: 'rating', ratings };
}

export const dimensionDone = (answer: RatingAnswer | undefined, dimension: Dimension, units: string[]) =>
  units.every((u) => pointOf(answer, u, dimension.id) !== undefined);

export const points = ({ from, to }: RatingQuestion) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Up to ten points have a key each; more are typed as a number. */
export const byKey = ({ from, to }: RatingQuestion) => from >= 0 && to <= 9;
