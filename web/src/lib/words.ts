const MARKER = /\{\{([a-z][a-z0-9-]*)\}\}/g;
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\s\p{Z}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;

/**
 * Words as the server counts them: a run without white space that holds a letter or digit; each character of a script
 * that writes without blanks. Markers of known citations are no words.
 */
export function countWords(text: string, citations: string[] = []): number {
  const bare = text.replace(MARKER, (marker, id) => (citations.includes(id) ? ' ' : marker));
  return (bare.match(WORD) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
