import { describe, expect, it } from 'vitest';
import type { Target } from '@/api';
import { countWords } from '@/lib/words';
import { cite, cited, revise, settle, write } from './model';

const target: Target = { input: 'responses', response: 'ab', start: 0, end: 4, quote: 'This' };
const strength = { criterion: 'ACC-1', polarity: 'strength', target } as const;

describe('justification', () => {
  it('sets a marker off by blanks where the cursor stood', () => {
    const answer = cite(write(undefined, 'A names it, B does not.'), strength, 10);
    expect(answer.text).toBe('A names it {{q1}} , B does not.');
    expect(cited(answer)[0]?.criterion).toBe('ACC-1');
  });
  it('never gives an id twice, also after a marker was deleted', () => {
    const first = cite(undefined, strength, 0);
    const emptied = write(first, 'Other words')!;
    expect(cited(emptied)).toEqual([]);
    expect(cite(emptied, strength, 0).citations.map((c) => c.id)).toEqual(['q1', 'q2']);
    expect(settle(emptied).citations).toEqual([]);
  });
  it('counts words without markers', () => {
    expect(countWords('One {{q1}} two{{q2}}three  ', ['q1', 'q2'])).toBe(3);
    expect(countWords('a – b {{x}} ...', [])).toBe(3);
    expect(countWords('日本 text')).toBe(3);
    expect(countWords('  ')).toBe(0);
  });
  it('drops what a polarity cannot have', () => {
    const answer = cite(undefined, { ...strength, polarity: 'tension', against: 'HLP-1' }, 0);
    const weak = revise(answer, 'q1', { polarity: 'weakness', severity: 'major' })!;
    expect(weak.citations[0]).toEqual({
      id: 'q1',
      criterion: 'ACC-1',
      polarity: 'weakness',
      severity: 'major',
      target,
    });
  });
  it('takes a citation out with its marker', () => {
    const answer = cite(write(undefined, 'Good'), strength, 4);
    expect(revise(answer, 'q1', undefined)?.text.trim()).toBe('Good');
  });
});
