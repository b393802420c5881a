import { describe, expect, it } from 'vitest';
import type { Answers, Question, Template } from '@/api';
import { kindOf } from './kindOf';
import type { Sheet } from './seam';
import { isShown, letterOf, settled } from './sheet';

/** What every question has. */
const plain = { help: null, required: true, showWhen: null };
const rating: Question = {
  ...plain,
  kind: 'rating',
  id: 'rating',
  title: 'Rate',
  on: 'responses',
  scale: 'ordinal',
  from: 1,
  to: 5,
  dimensions: [{ id: 'harmless', title: 'Harmless', help: null, anchors: {} }],
};
const why: Question = {
  ...plain,
  kind: 'text',
  id: 'why',
  title: 'Why harmful',
  on: null,
  minWords: null,
  maxWords: null,
  format: 'plain',
  multiline: true,
  showWhen: { question: 'rating', part: 'ratings.*.harmless', anyOf: ['1', '2'] },
};
const ranking: Question = {
  ...plain,
  kind: 'ranking',
  id: 'rank',
  title: 'Rank',
  on: 'responses',
  top: null,
  ties: true,
  allBad: true,
};
const issues: Question = {
  ...plain,
  kind: 'choices',
  id: 'issues',
  title: 'Issues',
  required: false,
  on: 'responses',
  min: null,
  max: null,
  labels: [{ id: 'tone', title: 'Tone', help: null, parent: null }],
};
const template: Template = {
  id: 't',
  title: 'T',
  description: '',
  taskName: 'T',
  inputs: [],
  questions: [rating, why, ranking, issues],
};
const sheet = (answers: Answers): Sheet => ({
  template,
  values: {
    responses: {
      kind: 'responses',
      responses: [
        { id: 'xx', text: 'one' },
        { id: 'yy', text: 'two' },
      ],
    },
  },
  rubric: { dimensions: [] },
  criteria: [],
  answers,
});
const rated = (x: number, y: number): Answers => ({
  rating: { kind: 'rating', ratings: { xx: { harmless: x }, yy: { harmless: y } } },
});

describe('a sheet', () => {
  it('shows a question when any response has the rating its condition names', () => {
    expect(isShown(why, sheet({}))).toBe(false);
    expect(isShown(why, sheet(rated(4, 5)))).toBe(false);
    expect(isShown(why, sheet(rated(4, 2)))).toBe(true);
  });
  it('hands in settled answers of shown questions, and says so where silence is a statement', () => {
    const answers: Answers = {
      ...rated(4, 5),
      why: { kind: 'text', text: 'left over' },
      rank: { kind: 'ranking', tiers: [[], ['yy'], [], ['xx']], allBad: false },
    };
    expect(settled(sheet(answers))).toEqual({
      ...rated(4, 5),
      rank: { kind: 'ranking', tiers: [['yy'], ['xx']], allBad: false },
      issues: { kind: 'choices', chosen: {} },
    });
  });
  it('letters responses by the order shown', () => expect(letterOf(sheet({}), 'yy')).toBe('B'));
});

describe('what is missing', () => {
  const missing = (q: Question, answers: Answers) =>
    kindOf(q)
      .missing(q, answers[q.id], sheet(answers))
      .filter((r) => !r.done)
      .map((r) => r.id);
  it('names an unfinished rating and leads to its dimension', () => {
    expect(missing(rating, rated(4, 5))).toEqual([]);
    const half: Answers = { rating: { kind: 'rating', ratings: { xx: { harmless: 3 } } } };
    expect(kindOf(rating).missing(rating, half.rating, sheet(half))[0]).toMatchObject({
      done: false,
      part: 'harmless',
    });
  });
  it('takes "all are bad" for a ranking, but not half a ranking', () => {
    expect(missing(ranking, { rank: { kind: 'ranking', tiers: [], allBad: true } })).toEqual([]);
    expect(missing(ranking, { rank: { kind: 'ranking', tiers: [['xx']], allBad: false } })).toEqual([
      'ranked',
    ]);
  });
  it('takes what a template leaves open as no limit at all', () => {
    const task: Question = { ...plain, ...rating, on: null };
    expect(missing(why, { why: { kind: 'text', text: 'a few words' } })).toEqual([]);
    expect(missing(task, { rating: { kind: 'rating', ratings: {} } })).toEqual(['rated']);
  });
  it('counts words and quotes and names required criteria', () => {
    const q: Question = {
      ...plain,
      kind: 'justification',
      id: 'j',
      title: 'Why',
      minWords: 2,
      targetWords: null,
      maxWords: null,
      minCitations: 1,
      requiredCriteria: ['ACC-1'],
    };
    const target = { input: 'responses', response: 'xx', start: 0, end: 3, quote: 'one' };
    const citation = { id: 'q1', criterion: 'ACC-1', polarity: 'strength' as const, target };
    expect(missing(q, {})).toEqual(['words', 'quotes', 'cites-ACC-1']);
    expect(
      missing(q, { j: { kind: 'justification', text: 'Two words {{q1}}', citations: [citation] } }),
    ).toEqual([]);
  });
});
