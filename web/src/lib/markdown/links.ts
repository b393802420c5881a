import type { Element, Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { visit } from 'unist-util-visit';

/** With both slashes: a browser takes `https:/work` for a page of the site it stands on. */
const leadsOut = /^(https?:\/\/|mailto:)/i;

/** Keeps each link's address as it was written, before characters are escaped that the model did not escape. */
export function remarkWrittenAddresses() {
  return (tree: MarkdownRoot) => {
    const defined = new Map<string, string>();
    visit(tree, 'definition', ({ identifier, url }) => {
      if (!defined.has(identifier)) defined.set(identifier, url);
    });
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'linkReference') return;
      const address = node.type === 'link' ? node.url : defined.get(node.identifier);
      node.data = { ...node.data, hProperties: { dataAddress: address } };
    });
  };
}

/**
 * What leads nowhere must not look like a link: scripts, and addresses that this site would take for its own pages.
 * The words stay, the address stands behind them as code, for a rater must see what the model wrote.
 */
export function rehypeRefusedLinks() {
  return (tree: Root) => {
    visit(tree, 'element', (node: Element) => {
      const { href, dataAddress } = node.properties;
      if (node.tagName !== 'a' || typeof href !== 'string') return;
      if (leadsOut.test(href)) {
        node.properties.href = href.replace(leadsOut, (scheme) => scheme.toLowerCase());
        return;
      }
      node.properties = {};
      node.tagName = 'span';
      if (typeof dataAddress !== 'string' || /^(#|$)/.test(dataAddress) || shows(node, dataAddress)) return;
      node.children.push({ type: 'text', value: ' ' }, code(dataAddress));
    });
  };
}
const code = (value: string): Element => ({
  type: 'element',
  tagName: 'code',
  properties: {},
  children: [{ type: 'text', value }],
});
/** `<ftp://example.org>` is its own address. */
function shows({ children: [only, ...others] }: Element, address: string) {
  return only?.type === 'text' && others.length === 0 && only.value === address;
}
