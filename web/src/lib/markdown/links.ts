import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const leadsOut = /^(https?|mailto):/i;

/**
 * What leads nowhere must not look like a link: scripts, and addresses that this site would take for its own pages.
 * The words stay, the address stands behind them as code, for a rater must see what the model wrote.
 */
export function rehypeRefusedLinks() {
  return (tree: Root) => {
    visit(tree, 'element', (node: Element) => {
      const { href } = node.properties;
      if (node.tagName !== 'a' || typeof href !== 'string' || leadsOut.test(href)) return;
      node.properties = {};
      node.tagName = 'span';
      if (href === '' || href.startsWith('#')) return;
      node.children.push(
        { type: 'text', value: ' ' },
        {
          type: 'element',
          tagName: 'code',
          properties: {},
          children: [{ type: 'text', value: address(href) }],
        },
      );
    });
  };
}
/** As it was written; the parser has made an escape of every other character. */
function address(href: string) {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
