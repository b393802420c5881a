import type { Id, RankingAnswer } from '@/api';

/** Places count from 1. While someone works, tiers may be empty: a place kept open. */
export const placeOf = (answer: RankingAnswer | undefined, response: Id): number | undefined => {
  const tier = answer?.tiers.findIndex((t) => t.includes(response)) ?? -1;
  return tier < 0 ? undefined : tier + 1;
};

const blank: RankingAnswer = { kind: 'ranking', tiers: [], allBad: false };

/**
 * Puts a response on a place, or off the ranking with null. Without ties, whoever stood there changes places with it.
 */
export function place(
  from: RankingAnswer | undefined,
  response: Id,
  to: number | null,
  ties: boolean,
): RankingAnswer | undefined {
  const answer = from ?? blank;
  const before = placeOf(answer, response);
  if ((before ?? null) === to) return from;
  const tiers = answer.tiers.map((t) => t.filter((r) => r !== response));
  if (to !== null) {
    while (tiers.length < to) tiers.push([]);
    const driven = ties ? [] : tiers[to - 1]!;
    tiers[to - 1] = [...tiers[to - 1]!.filter((r) => !driven.includes(r)), response];
    if (before !== undefined) tiers[before - 1] = [...tiers[before - 1]!, ...driven];
  }
  while (tiers.length > 0 && tiers.at(-1)!.length === 0) tiers.pop();
  const next = { ...answer, tiers };
  return tiers.length === 0 && !next.allBad ? undefined : next;
}

export const settle = (answer: RankingAnswer): RankingAnswer => ({
  ...answer,
  tiers: answer.tiers.filter((t) => t.length > 0),
});

/** How many responses stand on a place. */
export const placed = (answer: RankingAnswer | undefined) => answer?.tiers.flat().length ?? 0;

/** `A = C > D > B`, with the letters that were shown, in alphabetical order within a tie. */
export const notation = (answer: RankingAnswer, letter: (id: Id) => string) =>
  settle(answer)
    .tiers.map((tier) => tier.map(letter).sort().join(' = '))
    .join('  >  ');

/** The first pair ranked against the points given; a question to the person, never a block. */
export function contradiction(
  answer: RankingAnswer,
  points: Record<Id, number | undefined>,
): [Id, Id] | undefined {
  const order = settle(answer).tiers;
  for (const [i, tier] of order.entries()) {
    for (const above of tier) {
      const below = order
        .slice(i + 1)
        .flat()
        .find((b) => points[above] !== undefined && points[b] !== undefined && points[above]! < points[b]!);
      if (below) return [above, below];
    }
  }
  return undefined;
}
