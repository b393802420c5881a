import { Check, Copy, WrapText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '@/lib/text';
import { IconButton } from '@/ui';
import type { Tokens } from './shiki';
import './markdown.css';

let colouring: Promise<(code: string, lang: string) => Tokens | null> | undefined;
const load = () => {
  colouring ??= import('./shiki').then((m) => m.createColouring());
  return colouring;
};

/** `offset`: where the code begins in the source of the whole text. */
export function CodeBlock({ code, lang, offset }: { code: string; lang?: string; offset?: number }) {
  const { t } = useText();
  const [tokens, setTokens] = useState<Tokens | null>(null);
  const [wrap, setWrap] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    let here = true;
    // Code without colours is still code: a failed download changes nothing else.
    if (lang)
      void load().then(
        (colour) => here && setTokens(colour(code, lang.toLowerCase())),
        () => undefined,
      );
    return () => {
      here = false;
    };
  }, [code, lang]);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
    setTimeout(() => setCopied(false), 1200);
  };
  const name = lang ?? t('markdown.text');
  return (
    <figure className="code" data-wrap={wrap || undefined}>
      <figcaption>
        <span>{name}</span>
        <IconButton
          size="sm"
          label={t(wrap ? 'markdown.unwrap' : 'markdown.wrap')}
          aria-pressed={wrap}
          onPress={() => setWrap(!wrap)}
        >
          <WrapText />
        </IconButton>
        <IconButton size="sm" label={t(copied ? 'ui.copied' : 'markdown.copy')} onPress={() => void copy()}>
          {copied ? <Check /> : <Copy />}
        </IconButton>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a region that the keyboard can scroll */}
      <pre tabIndex={0} role="group" aria-label={t('markdown.code', { language: name })}>
        <code data-o={offset}>{tokens ? <Coloured tokens={tokens} /> : code}</code>
      </pre>
    </figure>
  );
}

/* biome-ignore-start lint/suspicious/noArrayIndexKey: lines and tokens of a fixed text never move */
const Coloured = ({ tokens }: { tokens: Tokens }) =>
  tokens.map((line, i) => (
    <span key={i}>
      {line.map((token, j) => (
        <span key={j} className="tk" style={token.htmlStyle as React.CSSProperties}>
          {token.content}
        </span>
      ))}
      {i < tokens.length - 1 ? '\n' : ''}
    </span>
  ));
/* biome-ignore-end lint/suspicious/noArrayIndexKey: see above */
