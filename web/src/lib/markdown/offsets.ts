import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

interface Source {
  source: string;
}
const span = (node: Text | Element, properties: Element['properties'], tagName = 'span'): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [node],
  ...(node.position ? { position: node.position } : {}),
});
const rangeOf = (node: Element | Text, parent: Element | Root) => {
  const position = node.position ?? (parent.type === 'element' ? parent.position : undefined);
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
};

/**
 * Adds `data-o` (UTF-16 offset in the Markdown source) to every run of rendered text, and `data-a="from:to"` to
 * what has no one-to-one text (math). With these a selection in the page maps to a range of the source, which the
 * server can check by substring whatever the theme, layout or highlighter.
 */
export function rehypeSourceOffsets({ source }: Source) {
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined || (node.type !== 'element' && node.type !== 'text')) return;
      const within = parent as Element | Root;
      const replace = (by: Element) => {
        within.children[index] = by as RootContent & ElementContent;
        return SKIP;
      };
      const range = rangeOf(node, within);
      if (node.type === 'element' && isMath(node)) {
        const properties = { dataA: `${range?.start}:${range?.end}`, className: ['atom'] };
        return range ? replace(span(node, properties, node.tagName === 'pre' ? 'div' : 'span')) : SKIP;
      }
      if (node.type === 'element' && node.tagName === 'code' && (within as Element).tagName === 'pre') {
        if (range) node.properties.dataO = codeStart(source, node, range);
        return SKIP;
      }
      if (node.type !== 'text' || !node.value.trim() || !node.position || !range) return;
      const at = source.slice(range.start, range.end).indexOf(node.value);
      return replace(
        span(node, at >= 0 ? { dataO: range.start + at } : { dataA: `${range.start}:${range.end}` }),
      );
    });
  };
}
function codeStart(source: string, code: Element, { start, end }: { start: number; end: number }) {
  const text = (code.children[0] as Text | undefined)?.value ?? '';
  const at = source.indexOf(text, start);
  return at >= 0 && at <= end ? at : start;
}
function isMath(node: Element): boolean {
  const has = (e: Element, name: string) =>
    ((e.properties.className as string[] | undefined) ?? []).includes(name);
  if (node.tagName === 'code') return has(node, 'math-inline');
  const child = node.children[0];
  return node.tagName === 'pre' && child?.type === 'element' && has(child, 'math-display');
}

/**
 * Models write \( \) and \[ \] as often as $ and $$. Rewrites the delimiters outside code without changing the length
 * of the text, so that offsets stay those of the source.
 */
export function normalizeMath(source: string): string {
  const rewrite = (prose: string) =>
    prose.replace(/\\\[/g, '$$$$').replace(/\\\]/g, '$$$$').replace(/\\\(/g, ' $').replace(/\\\)/g, '$ ');
  return source
    .split(/(```[\s\S]*?(?:```|$)|`[^`\n]*`)/g)
    .map((part, i) => (i % 2 ? part : rewrite(part)))
    .join('');
}

/** `$$x$$` on one line reads as inline math; alone in its paragraph it was meant as display. */
export function remarkLoneDisplayMath({ source }: Source) {
  return (tree: MarkdownRoot) => {
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const only = paragraph.children.length === 1 ? paragraph.children[0] : undefined;
      if (!parent || index === undefined || (only?.type as string) !== 'inlineMath' || !only?.position)
        return;
      if (!source.slice(only.position.start.offset, only.position.end.offset).startsWith('$$')) return;
      const value = (only as unknown as { value: string }).value;
      const code = {
        type: 'element',
        tagName: 'code',
        properties: { className: ['language-math', 'math-display'] },
        children: [{ type: 'text', value }],
      };
      const math = {
        type: 'math',
        value,
        position: only.position,
        data: { hName: 'pre', hChildren: [code] },
      };
      parent.children[index] = math as never;
    });
  };
}

/** A rater must see exactly what the model wrote: raw HTML becomes visible text, neither rendered nor dropped. */
export function rehypeRawAsText() {
  return (tree: Root) => {
    visit(
      tree,
      'raw' as never,
      (node: Text, index: number | undefined, parent: Root | Element | undefined) => {
        if (parent && index !== undefined) {
          parent.children[index] = { type: 'text', value: node.value, position: node.position } as Text;
        }
      },
    );
  };
}
