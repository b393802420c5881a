import { type KeyboardEvent, memo } from 'react';
import type { Response, ResponsesInput } from '@/api';
import { onward } from '@/lib/language';
import { letterAt } from '@/lib/letters';
import { useText } from '@/lib/text';
import { countWords } from '@/lib/words';
import { Letter } from '@/ui';
import { AnchoredText } from '../AnchoredText';
import { useAnchoring } from '../Anchors';
import r from './responses.module.css';

interface Props {
  input: ResponsesInput;
  response: Response;
  index: number;
  keep: (id: string, card: HTMLElement | null) => void;
  focus: (index: number) => void;
}
/** A response under its letter. Focused: arrows go to the neighbours and through the sentences, other keys to the questions. */
export function ResponseCard({ input, response, index, keep, focus }: Props) {
  const { t } = useText();
  const anchoring = useAnchoring();
  const layers = anchoring?.layers ?? [];
  const place = { input: input.id, response: response.id };
  const key = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey || !anchoring)
      return;
    const step = onward(event.key);
    if (step !== 0) {
      anchoring.drop();
      focus(index + step);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!anchoring.step(place, event.key === 'ArrowDown' ? 1 : -1)) return;
    } else {
      const meant = layers.some((l) => l.press?.input === input.id && l.press.key(response.id, event));
      if (!meant) return;
    }
    event.preventDefault();
  };
  const letter = letterAt(index);
  const words = countWords(response.text);
  const heads = layers.filter((l) => l.head?.input === input.id);
  return (
    <article
      ref={(card) => {
        keep(response.id, card);
        return () => keep(response.id, null);
      }}
      className={r.card}
      tabIndex={anchoring ? 0 : undefined}
      aria-label={t('inputs.response', { letter, words })}
      onKeyDown={key}
      onBlur={(e) =>
        e.target === e.currentTarget && anchoring?.picking && !getSelection()?.toString() && anchoring.drop()
      }
    >
      <header className={r.head}>
        <Letter>{letter}</Letter>
        <span className="muted num">{t('inputs.words', { words })}</span>
        {response.model && <span className={r.model}>{response.model}</span>}
        <span className="grow" />
        {heads.map((l, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one per layer, in the order of the questions
          <span key={i}>{l.head?.render(response.id)}</span>
        ))}
      </header>
      <Body input={input} response={response} />
    </article>
  );
}
const Body = memo(function Body({ input, response }: Pick<Props, 'input' | 'response'>) {
  return (
    <div className={r.body} data-scrolls>
      <AnchoredText
        place={{ input: input.id, response: response.id }}
        text={response.text}
        format={input.format}
      />
    </div>
  );
});
