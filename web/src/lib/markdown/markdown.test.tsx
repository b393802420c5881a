import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { describe, expect, it } from 'vitest';
import { selectionToSource, sentences, sourceToRange } from './anchors';
import { Markdown } from './Markdown';
import { normalizeMath, rehypeRawAsText, rehypeSourceOffsets } from './offsets';

function render(source: string): HTMLElement {
  const host = document.createElement('div');
  document.body.append(host);
  const rehype = [rehypeRawAsText, [rehypeSourceOffsets, { source }]] as never;
  flushSync(() =>
    createRoot(host).render(
      <ReactMarkdown remarkPlugins={[remarkGfm, remarkMath]} rehypePlugins={rehype}>
        {source}
      </ReactMarkdown>,
    ),
  );
  return host;
}
/** Selects what stands between two texts of the page, as a pointer would. */
function select(root: Element, from: string, to: string): Range {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let n = walker.nextNode(); n; n = walker.nextNode()) nodes.push(n as Text);
  const first = nodes.find((n) => n.data.includes(from))!;
  const last = nodes.findLast((n) => n.data.includes(to))!;
  const range = document.createRange();
  range.setStart(first, first.data.indexOf(from));
  range.setEnd(last, last.data.lastIndexOf(to) + to.length);
  return range;
}

const SOURCE =
  '# Title 😀\n\nIt is **very** bold. And *so on*, with `code` & <b>raw</b>.\n\n- one\n- two\n\n```py\na = 1\nb = 2\n```\n';

describe('anchors in rendered Markdown', () => {
  it('maps a selection across formatting to the source, formatting included', () => {
    const root = render(SOURCE);
    const found = selectionToSource(root, select(root, 'is ', ' bold'), SOURCE)!;
    expect(SOURCE.slice(found.from, found.to)).toBe('is **very** bold');
  });
  it('shows raw HTML as text that can be quoted', () => {
    const root = render(SOURCE);
    expect(root.querySelector('b')).toBeNull();
    const found = selectionToSource(root, select(root, '<b>', '</b>'), SOURCE)!;
    expect(SOURCE.slice(found.from, found.to)).toBe('<b>raw</b>');
  });
  it('finds the way back for every stretch of text', () => {
    const root = render(SOURCE);
    for (const quote of ['Title 😀', 'very', 'so on', 'code', 'two', 'b = 2']) {
      const from = SOURCE.indexOf(quote);
      expect(sourceToRange(root, { from, to: from + quote.length })?.toString(), quote).toBe(quote);
    }
  });
  it('quotes math as a whole', () => {
    const source = 'Here $x^2$ stands.';
    const root = render(source);
    const atom = root.querySelector('[data-a]')!;
    const range = document.createRange();
    range.selectNodeContents(atom);
    const found = selectionToSource(root, range, source)!;
    expect(source.slice(found.from, found.to)).toBe('$x^2$');
  });
  it('stops at each sentence of prose and each line of code', () => {
    const root = render(SOURCE);
    const texts = sentences(root, SOURCE).map((s) => SOURCE.slice(s.from, s.to));
    expect(texts).toEqual([
      'Title 😀',
      'It is **very** bold.',
      'And *so on*, with `code` & <b>raw</b>.',
      'one',
      'two',
      'a = 1',
      'b = 2',
    ]);
  });
  it('rewrites the delimiters of math without moving anything', () => {
    const source = 'A \\(x\\) and \\[y\\], not `\\(z\\)`.';
    expect(normalizeMath(source)).toHaveLength(source.length);
    expect(normalizeMath(source)).toBe('A  $x$  and $$y$$, not `\\(z\\)`.');
  });
});

describe('links in untrusted Markdown', () => {
  function show(source: string): HTMLElement {
    const host = document.createElement('div');
    flushSync(() => createRoot(host).render(<Markdown source={source} />));
    return host;
  }
  it('keeps those that lead out of this site', () => {
    const links = show(
      '[one](https://example.org/a) [two](HTTPS://example.org/B) <me@example.org> www.example.org',
    ).querySelectorAll('a');
    expect([...links].map((a) => [a.textContent, a.getAttribute('href')])).toEqual([
      ['one', 'https://example.org/a'],
      ['two', 'https://example.org/B'],
      ['me@example.org', 'mailto:me@example.org'],
      ['www.example.org', 'http://www.example.org'],
    ]);
  });
  it.each([
    ['[click](javascript:alert(1))', 'click javascript:alert(1)'],
    ['[click](JaVaScRiPt:alert%281%29)', 'click JaVaScRiPt:alert%281%29'],
    ['[click](java\\_script:a%20"ä")', 'click java_script:a%20"ä"'],
    ['[click][here]\n\n[Here]: javascript:one\n[here]: javascript:two', 'click javascript:one'],
    ['[click](data:text/html,hi)', 'click data:text/html,hi'],
    ['[click](/work)', 'click /work'],
    ['[click](//example.org)', 'click //example.org'],
    ['[click](https:/work)', 'click https:/work'],
    ['[click](http:work)', 'click http:work'],
    ['[click](#top)', 'click'],
    ['<ftp://example.org/ä>', 'ftp://example.org/ä'],
    ['[click]()', 'click'],
  ])('shows %s as words and address', (source, words) => {
    const root = show(source);
    expect(root.querySelector('a')).toBeNull();
    expect(root.textContent).toBe(words);
  });
  it('lets the words of a refused link be quoted, its address not', () => {
    const root = show('See [click here](javascript:x) now.');
    const marked = [...root.querySelectorAll('[data-o]')].map((e) => [
      e.textContent,
      e.getAttribute('data-o'),
    ]);
    expect(marked).toEqual([
      ['See ', '0'],
      ['click here', '5'],
      [' now.', '30'],
    ]);
  });
});
