import { diffWordsWithSpace } from 'diff';
import { useMemo, useState } from 'react';
import type { Id, Response } from '@/api';
import { letterAt } from '@/lib/letters';
import { useText } from '@/lib/text';
import { Button, Letter } from '@/ui';
import r from './responses.module.css';

/** Below this share a word diff marks nearly everything and hides the few differences that matter. */
const ENOUGH = 55;

export function DiffPair({ responses, pair }: { responses: Response[]; pair: [Id, Id] }) {
  const { t } = useText();
  const [anyway, setAnyway] = useState(false);
  const [left, right] = pair.map((id) => responses.find((x) => x.id === id)!);
  const parts = useMemo(() => diffWordsWithSpace(left!.text, right!.text), [left, right]);
  if (!left || !right) return null;
  const same = parts.filter((p) => !p.added && !p.removed).reduce((n, p) => n + p.value.length, 0);
  const share = Math.round((200 * same) / Math.max(1, left.text.length + right.text.length));
  const letter = (x: Response) => letterAt(responses.indexOf(x));
  if (share < ENOUGH && !anyway) {
    return (
      <div className="empty">
        <b>{t('inputs.diff.share', { left: letter(left), right: letter(right), share })}</b>
        <p>{t('inputs.diff.little')}</p>
        <Button size="sm" onPress={() => setAnyway(true)}>
          {t('inputs.diff.anyway')}
        </Button>
      </div>
    );
  }
  const side = (x: Response, hidden: 'added' | 'removed') => (
    <article className={r.card} aria-label={t('inputs.diff.side', { letter: letter(x) })}>
      <header className={r.head}>
        <Letter>{letter(x)}</Letter>
        <span className="muted">{t('inputs.diff.only', { letter: letter(x) })}</span>
      </header>
      <div className={r.diff}>
        {parts
          .filter((p) => !p[hidden])
          .map((p, i) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a fixed comparison never move
            p.added || p.removed ? <mark key={i}>{p.value}</mark> : <span key={i}>{p.value}</span>,
          )}
      </div>
    </article>
  );
  return (
    <>
      <p className={r.note}>{t('inputs.diff.note', { share })}</p>
      <div className={r.cards} data-layout="pair" data-count={2}>
        {side(left, 'added')}
        {side(right, 'removed')}
      </div>
    </>
  );
}
