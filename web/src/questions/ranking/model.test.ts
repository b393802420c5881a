import { describe, expect, it } from 'vitest';
import type { RankingAnswer } from '@/api';
import { contradiction, notation, place, placeOf, settle } from './model';

const ranking = (...tiers: string[][]): RankingAnswer => ({ kind: 'ranking', tiers, allBad: false });

describe('ranking', () => {
  it('keeps places open until they are filled', () => {
    const third = place(undefined, 'c', 3, true);
    expect(third).toEqual(ranking([], [], ['c']));
    expect(placeOf(third, 'c')).toBe(3);
    expect(settle(third!)).toEqual(ranking(['c']));
  });
  it('ties what stands on the same place', () => {
    const tied = place(ranking(['a'], ['b']), 'b', 1, true);
    expect(tied).toEqual(ranking(['a', 'b']));
    expect(notation(tied!, (id) => id.toUpperCase())).toBe('A = B');
  });
  it('swaps places where ties are not offered', () => {
    expect(place(ranking(['a'], ['b'], ['c']), 'c', 1, false)).toEqual(ranking(['c'], ['b'], ['a']));
  });
  it('takes a response off, and is unanswered without any', () => {
    expect(place(ranking(['a'], ['b']), 'b', null, true)).toEqual(ranking(['a']));
    expect(place(ranking(['a']), 'a', null, true)).toBeUndefined();
  });
  it('changes nothing when the response already stands there', () => {
    const before = ranking(['a']);
    expect(place(before, 'a', 1, true)).toBe(before);
  });
  it('finds a pair that contradicts the points, and none in a tie', () => {
    expect(contradiction(ranking(['a'], ['b']), { a: 2, b: 4 })).toEqual(['a', 'b']);
    expect(contradiction(ranking(['a', 'b']), { a: 2, b: 4 })).toBeUndefined();
    expect(contradiction(ranking(['a'], ['b']), { a: 2 })).toBeUndefined();
  });
});
