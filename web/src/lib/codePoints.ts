/** Stored offsets count Unicode code points, the browser counts UTF-16 units: the one place that converts. */

const isPair = (text: string, at: number) => {
  const high = text.charCodeAt(at);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff;
};

/** Code points before the UTF-16 offset `unit`. */
export function toCodePoints(text: string, unit: number): number {
  let points = 0;
  for (let i = 0; i < unit && i < text.length; i += isPair(text, i) ? 2 : 1) points++;
  return points;
}

/** UTF-16 offset of the code point number `point`; the end of the text when there are fewer. */
export function toUnits(text: string, point: number): number {
  let unit = 0;
  for (let n = 0; n < point && unit < text.length; n++) unit += isPair(text, unit) ? 2 : 1;
  return unit;
}

/** Substring by code points, end exclusive. */
export const slicePoints = (text: string, start: number, end: number) =>
  text.slice(toUnits(text, start), toUnits(text, end));
