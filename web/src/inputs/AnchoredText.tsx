import { memo, useEffect, useRef } from 'react';
import type { Format } from '@/api';
import { CodeBlock } from '@/lib/markdown/CodeBlock';
import { Markdown } from '@/lib/markdown/Markdown';
import { useAnchoring } from './Anchors';
import { type Place, placeKey } from './place';

interface Props {
  place: Place;
  text: string;
  format: Format;
  language?: string;
}
/** A text that can be quoted. */
export function AnchoredText({ place, text, format, language }: Props) {
  const board = useAnchoring()?.board;
  const root = useRef<HTMLDivElement>(null);
  const key = placeKey(place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the place
  useEffect(
    () => (root.current ? board?.register(place, text, root.current) : undefined),
    [board, key, text],
  );
  return (
    <div ref={root} className="selectable" dir="auto">
      <Rendered text={text} format={format} {...(language ? { language } : {})} />
    </div>
  );
}

const Rendered = memo(function Rendered({ text, format, language }: Omit<Props, 'place'>) {
  if (format === 'markdown') return <Markdown source={text} />;
  if (format === 'code')
    return <CodeBlock code={text} offset={0} {...(language ? { lang: language } : {})} />;
  return (
    <div className="plain" data-block>
      <span data-o={0}>{text}</span>
    </div>
  );
});
