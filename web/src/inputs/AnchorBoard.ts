import type { Target } from '@/api';
import { slicePoints, toCodePoints, toUnits } from '@/lib/codePoints';
import { type SourceRange, selectionToSource, sentences, sourceToRange } from '@/lib/markdown/anchors';
import type { Mark } from '@/questions/seam';
import { HUES, paint } from './highlights';
import { type Place, placeKey } from './place';

interface Shown {
  place: Place;
  text: string;
  root: HTMLElement;
}
export interface Picked {
  target: Target;
  rect: DOMRect;
  via: 'pointer' | 'keys';
}

/** Knows every text on the page and translates between selections in it and targets. */
export class AnchorBoard {
  private readonly shown = new Map<string, Shown>();
  private marks: Mark[] = [];
  private cursor: { key: string; index: number } | null = null;

  /** Answers a function that takes the text off again. */
  register(place: Place, text: string, root: HTMLElement): () => void {
    const key = placeKey(place);
    this.shown.set(key, { place, text, root });
    // Highlighting and math arrive late and replace what the marks were painted on.
    const observer = new MutationObserver(() => requestAnimationFrame(() => this.repaint()));
    observer.observe(root, { childList: true, subtree: true });
    this.repaint();
    return () => {
      observer.disconnect();
      if (this.shown.get(key)?.root === root) this.shown.delete(key);
    };
  }

  setMarks(marks: Mark[]) {
    this.marks = marks;
    this.repaint();
  }

  clear() {
    for (const hue of HUES) paint(`mark-${hue}`, []);
    this.dropCursor();
  }

  dropCursor() {
    this.cursor = null;
    paint('cursor', []);
  }

  /** The target of a selection in the page, if it lies in one text. */
  pick(range: Range): Picked | null {
    const shown = [...this.shown.values()].find((s) => s.root.contains(range.commonAncestorContainer));
    const found = shown && selectionToSource(shown.root, range, shown.text);
    if (!found) return null;
    const rects = range.getClientRects();
    return {
      target: targetOf(shown, found),
      rect: rects[rects.length - 1] ?? range.getBoundingClientRect(),
      via: 'pointer',
    };
  }

  /** Moves the keyboard's sentence cursor in one text. */
  step(place: Place, by: 1 | -1): Picked | null {
    const key = placeKey(place);
    const shown = this.shown.get(key);
    const list = shown ? sentences(shown.root, shown.text) : [];
    if (!shown || list.length === 0) return null;
    const index =
      this.cursor?.key === key ? Math.max(0, Math.min(list.length - 1, this.cursor.index + by)) : 0;
    const range = sourceToRange(shown.root, list[index]!);
    if (!range) return null;
    this.cursor = { key, index };
    paint('cursor', [range]);
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    const rects = range.getClientRects();
    return {
      target: targetOf(shown, list[index]!),
      rect: rects[rects.length - 1] ?? range.getBoundingClientRect(),
      via: 'keys',
    };
  }

  /** Scrolls to a target and lights it up. */
  reveal(target: Target) {
    const range = this.rangeOf(target);
    if (!range) return;
    range.startContainer.parentElement?.scrollIntoView({
      block: 'center',
      inline: 'nearest',
      behavior: 'smooth',
    });
    paint('flash', [range]);
    setTimeout(() => paint('flash', []), 1400);
  }

  /** The innermost mark under a point of the page. */
  markAt(x: number, y: number): Mark | undefined {
    const hit = this.marks.filter((mark) =>
      [...(this.rangeOf(mark.target)?.getClientRects() ?? [])].some(
        (r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom,
      ),
    );
    return hit.sort((a, b) => a.target.end - a.target.start - (b.target.end - b.target.start))[0];
  }

  private rangeOf(target: Target): Range | null {
    const shown = this.shown.get(placeKey(target));
    if (!shown) return null;
    const from = toUnits(shown.text, target.start);
    return sourceToRange(shown.root, { from, to: toUnits(shown.text, target.end) });
  }

  private repaint() {
    for (const hue of HUES) {
      const ranges = this.marks.filter((m) => m.hue === hue).flatMap((m) => this.rangeOf(m.target) ?? []);
      paint(`mark-${hue}`, ranges);
    }
  }
}

function targetOf({ place, text }: Shown, { from, to }: SourceRange): Target {
  const start = toCodePoints(text, from);
  const end = start + toCodePoints(text.slice(from), to - from);
  return { ...place, start, end, quote: slicePoints(text, start, end) };
}
