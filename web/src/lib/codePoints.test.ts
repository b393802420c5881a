import { expect, it } from 'vitest';
import { slicePoints, toCodePoints, toUnits } from './codePoints';

const text = 'a😀é👩‍💻z';

it('counts code points, not units', () => {
  expect(toCodePoints(text, text.indexOf('z'))).toBe([...text].indexOf('z'));
  expect(toUnits(text, 2)).toBe(3);
});
it('goes there and back for every offset between characters', () => {
  for (let point = 0; point <= [...text].length; point++) {
    expect(toCodePoints(text, toUnits(text, point)), `code point ${point}`).toBe(point);
  }
});
it('cuts by code points, and a lone surrogate is one', () => {
  expect(slicePoints(text, 1, 2)).toBe('😀');
  expect(toCodePoints('\ud83dx', 2)).toBe(2);
  expect(toUnits('abc', 99)).toBe(3);
});
