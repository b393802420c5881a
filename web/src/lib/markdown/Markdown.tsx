import { ImageOff } from 'lucide-react';
import { memo, type ReactNode, useEffect, useMemo, useState } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { useText } from '@/lib/text';
import { CodeBlock } from './CodeBlock';
import './markdown.css';
import { rehypeRefusedLinks, remarkWrittenAddresses } from './links';
import { normalizeMath, rehypeRawAsText, rehypeSourceOffsets, remarkLoneDisplayMath } from './offsets';

const classes: [string, ...(string | RegExp)[]] = ['className', /^language-./, 'math-inline', 'math-display'];
const schema = {
  ...defaultSchema,
  clobberPrefix: 'md-',
  attributes: { ...defaultSchema.attributes, code: [classes] },
};
const katexOptions = {
  trust: false,
  strict: 'ignore',
  throwOnError: false,
  maxExpand: 200,
  maxSize: 20,
  errorColor: 'inherit',
};

const hasMath = (source: string) => /\$/.test(source);
let katex: Promise<unknown> | undefined;
const loadKatex = () => {
  katex ??= import('./katex').then((m) => m.rehypeKatex);
  return katex;
};
/** The math renderer, loaded when a text has math in it. */
function useKatex(wanted: boolean) {
  const [plugin, setPlugin] = useState<{ run: unknown } | null>(null);
  useEffect(() => {
    // Without the renderer the formula stands there as its source.
    if (wanted)
      void loadKatex().then(
        (run) => setPlugin({ run }),
        () => undefined,
      );
  }, [wanted]);
  return wanted ? plugin?.run : undefined;
}

function LostImage({ src, alt }: { src?: unknown; alt?: string }) {
  const { t } = useText();
  return (
    <span className="md-img">
      <ImageOff aria-hidden />
      {t('markdown.image', { alt: alt || 'none' })}
      <code>{typeof src === 'string' ? src.slice(0, 80) : ''}</code>
    </span>
  );
}
function Scrolling({ children }: { children?: ReactNode }) {
  const { t } = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrollable box; many landmarks of one name would help nobody
    <div className="md-table" tabIndex={0} role="group" aria-label={t('markdown.table')}>
      <table>{children}</table>
    </div>
  );
}
function TaskBox({ checked }: { checked?: boolean }) {
  const { t } = useText();
  return (
    <input
      type="checkbox"
      disabled
      defaultChecked={!!checked}
      aria-label={t(checked ? 'markdown.done' : 'markdown.open')}
    />
  );
}
const components: Components = {
  pre: ({ node }) => {
    const code = node?.children[0];
    if (code?.type !== 'element') return null;
    const text = code.children[0];
    const lang = /language-(\S+)/.exec(
      String((code.properties.className as string[] | undefined)?.[0] ?? ''),
    )?.[1];
    return (
      <CodeBlock
        code={text?.type === 'text' ? text.value.replace(/\n$/, '') : ''}
        offset={code.properties.dataO as number}
        {...(lang ? { lang } : {})}
      />
    );
  },
  // A head without words names nothing.
  th: ({ children, style }) => (children ? <th style={style}>{children}</th> : <td />),
  input: ({ checked }) => <TaskBox {...(checked ? { checked } : {})} />,
  // Model output is untrusted: nothing is loaded from elsewhere (an address can carry data out), nothing navigates silently.
  img: ({ src, alt }) => <LostImage src={src} {...(alt ? { alt } : {})} />,
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc" title={href}>
      {children}
    </a>
  ),
  table: ({ children }) => <Scrolling>{children}</Scrolling>,
};

/** Renders untrusted Markdown safely: raw HTML as visible text, sanitised, with source offsets, math and coloured code. */
export const Markdown = memo(function Markdown({ source: written }: { source: string }) {
  const source = useMemo(() => normalizeMath(written), [written]);
  const math = useKatex(hasMath(source));
  const remark = useMemo(
    () => [remarkGfm, remarkMath, remarkWrittenAddresses, [remarkLoneDisplayMath, { source }]] as never,
    [source],
  );
  const rehype = useMemo(
    () =>
      [
        rehypeRawAsText,
        rehypeRefusedLinks,
        [rehypeSanitize, schema],
        [rehypeSourceOffsets, { source }],
        ...(math ? [[math, katexOptions]] : []),
      ] as never,
    [source, math],
  );
  return (
    <div className="markdown">
      <ReactMarkdown remarkPlugins={remark} rehypePlugins={rehype} components={components}>
        {source}
      </ReactMarkdown>
    </div>
  );
});
