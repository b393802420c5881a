import { paint } from './highlights';

/** Marks every occurrence of a text below an element, without touching the element. */
export function paintFound(root: Element | null, sought: string) {
  const ranges: Range[] = [];
  if (root && sought) {
    const wanted = sought.toLowerCase();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent!.toLowerCase();
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, Math.min(at + wanted.length, node.textContent!.length));
        ranges.push(range);
      }
    }
  }
  paint('found', ranges);
}
