/** Cuts Markdown at its headings, so that a search can show the sections that speak of something. */
export function sectionsOf(markdown: string): string[] {
  const sections: string[] = [];
  let fenced = false;
  for (const line of markdown.split('\n')) {
    if (/^(```|~~~)/.test(line)) fenced = !fenced;
    if (sections.length === 0 || (!fenced && /^#{1,3} /.test(line))) sections.push(line);
    else sections.push(`${sections.pop()}\n${line}`);
  }
  return sections.filter((s) => s.trim() !== '');
}
export const matching = (sections: string[], sought: string) => {
  const words = sought.trim().toLowerCase();
  return words ? sections.filter((s) => s.toLowerCase().includes(words)) : sections;
};
