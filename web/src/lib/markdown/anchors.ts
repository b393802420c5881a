/** Between places in a rendered text (DOM) and ranges of its source. All offsets here are UTF-16 units. */

export interface SourceRange {
  from: number;
  to: number;
}
const RUNS = '[data-o],[data-a]';

const runRange = (run: Element): SourceRange => {
  const atom = run.getAttribute('data-a');
  if (atom) {
    const [from, to] = atom.split(':').map(Number);
    return { from: from!, to: to! };
  }
  const from = Number(run.getAttribute('data-o'));
  return { from, to: from + (run.textContent?.length ?? 0) };
};
/** The runs of a text in reading order, without those inside an atom (KaTeX repeats text). */
const runsOf = (root: Element) =>
  [...root.querySelectorAll(RUNS)].filter((run) => !run.parentElement?.closest('[data-a]'));

const textBefore = (host: Element, node: Node) => {
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let t = walker.nextNode(); t && t !== node; t = walker.nextNode()) length += t.textContent!.length;
  return length;
};

/** A point between runs belongs to the nearest run in the direction of the selection. */
function nearestRun(root: Element, node: Node, offset: number, end: boolean): number | null {
  const probe = document.createRange();
  probe.setStart(node, offset);
  probe.collapse(true);
  const startsBefore = (run: Element) => {
    const range = document.createRange();
    range.selectNodeContents(run);
    return probe.compareBoundaryPoints(Range.START_TO_START, range) > 0;
  };
  const runs = runsOf(root);
  const run = end ? runs.filter(startsBefore).at(-1) : runs.find((r) => !startsBefore(r));
  return run ? (end ? runRange(run).to : runRange(run).from) : null;
}

function pointToSource(root: Element, node: Node, offset: number, end: boolean): number | null {
  const inner = node.nodeType === Node.ELEMENT_NODE ? (node.childNodes[offset] ?? node) : node;
  const element = inner.nodeType === Node.ELEMENT_NODE ? (inner as Element) : inner.parentElement;
  const atom = element?.closest('[data-a]');
  if (atom && root.contains(atom)) return end ? runRange(atom).to : runRange(atom).from;
  const host = element?.closest('[data-o]');
  if (host && root.contains(host) && node.nodeType === Node.TEXT_NODE) {
    return runRange(host).from + textBefore(host, node) + offset;
  }
  return nearestRun(root, node, offset, end);
}

/** The source range of a selection, without white space at its ends; null when it covers no text. */
export function selectionToSource(root: Element, selection: Range, source: string): SourceRange | null {
  let from = pointToSource(root, selection.startContainer, selection.startOffset, false);
  let to = pointToSource(root, selection.endContainer, selection.endOffset, true);
  if (from === null || to === null) return null;
  while (from < to && /\s/.test(source[from]!)) from++;
  while (to > from && /\s/.test(source[to - 1]!)) to--;
  return to > from ? { from, to } : null;
}

function placeIn(run: Element, at: number): [Text, number] | undefined {
  const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
  let left = at;
  for (let t = walker.nextNode(); t; t = walker.nextNode()) {
    const length = t.textContent!.length;
    if (left <= length) return [t as Text, left];
    left -= length;
  }
  return undefined;
}

/** The stretch of the page that shows a range of the source. */
export function sourceToRange(root: Element, { from, to }: SourceRange): Range | null {
  const covered = runsOf(root).filter((run) => {
    const r = runRange(run);
    return r.to > from && r.from < to;
  });
  const first = covered[0];
  const last = covered.at(-1);
  if (!first || !last) return null;
  const range = document.createRange();
  const start = first.hasAttribute('data-a')
    ? undefined
    : placeIn(first, Math.max(0, from - runRange(first).from));
  if (start) range.setStart(...start);
  else range.setStartBefore(first);
  const end = last.hasAttribute('data-a')
    ? undefined
    : placeIn(last, Math.min(to, runRange(last).to) - runRange(last).from);
  if (end) range.setEnd(...end);
  else range.setEndAfter(last);
  return range;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
const trimmed = (text: string, at: number): SourceRange[] => {
  const lead = text.length - text.trimStart().length;
  const body = text.trim();
  return body ? [{ from: at + lead, to: at + lead + body.length }] : [];
};
const linesOf = (code: string, at: number): SourceRange[] => {
  let offset = at;
  return code.split('\n').flatMap((line) => {
    const found = trimmed(line, offset);
    offset += line.length + 1;
    return found;
  });
};

/** Source ranges of a sentence each (a line each in code), in reading order: where the keyboard's cursor stops. */
export function sentences(root: Element, source: string): SourceRange[] {
  const blocks = [...root.querySelectorAll('p,li,h1,h2,h3,h4,h5,h6,td,th,pre,[data-block]')];
  return blocks
    .filter((block) => !block.querySelector('p,li,pre'))
    .flatMap((block) => {
      const runs = runsOf(block).map(runRange);
      if (runs.length === 0) return [];
      const from = Math.min(...runs.map((r) => r.from));
      const text = source.slice(from, Math.max(...runs.map((r) => r.to)));
      if (block.tagName === 'PRE') return linesOf(text, from);
      return [...segmenter.segment(text)].flatMap((s) => trimmed(s.segment, from + s.index));
    });
}
