import { describe, expect, it } from 'vitest';
import { csvOf } from './csv';

describe('csvOf', () => {
  it('quotes commas, quotes and line breaks', () =>
    expect(csvOf([['a,b', 'say "x"', 'one\ntwo']])).toBe('"a,b","say ""x""","one\ntwo"\r\n'));
  it('disarms formulas but leaves numbers', () =>
    expect(csvOf([['=1+1', '@x', '-3.5', -2, null]])).toBe("'=1+1,'@x,-3.5,-2,\r\n"));
});
