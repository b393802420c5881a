import { useEffect, useRef, useState } from 'react';
import type { Polarity } from '@/api';
import { useLatest } from '@/lib/latest';
import { useText } from '@/lib/text';
import type { ColouredCriterion } from '../sheet';
import s from './justification.module.css';

interface Props {
  title: string;
  criteria: ColouredCriterion[];
  /** The one used last, so that several citations of one kind need one key each. */
  polarity: Polarity;
  onPick: (criterion: string, polarity: Polarity, against?: string) => void;
  onClose: () => void;
}
const polarities = ['strength', 'weakness', 'tension'] as const;
const letters: Record<string, Polarity> = { s: 'strength', w: 'weakness', t: 'tension' };

/** Criteria at the selection: a digit cites one; a tension takes two. */
export function QuoteMenu({ title, criteria, polarity: first, onPick, onClose }: Props) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  const [polarity, setPolarity] = useState(first);
  const [half, setHalf] = useState<string | null>(null);
  const pick = (id: string) => {
    if (polarity !== 'tension') onPick(id, polarity);
    else if (half === null) setHalf(id);
    else if (half !== id) onPick(half, 'tension', id);
  };
  const choosePolarity = (next: Polarity) => {
    setPolarity(next);
    setHalf(null);
  };
  const press = useLatest((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inside = box.current?.contains(event.target as Node) ?? false;
    const writing = !!(event.target as HTMLElement | null)?.closest?.(
      'input,textarea,[contenteditable=true]',
    );
    const criterion = /^[1-9]$/.test(event.key) ? criteria[Number(event.key) - 1] : undefined;
    const next = letters[event.key.toLowerCase()];
    if (event.key === 'Escape') onClose();
    else if (writing && !inside) return;
    else if (criterion) pick(criterion.id);
    else if (next) choosePolarity(next);
    else if (event.key === 'Enter' && !inside) box.current?.querySelector<HTMLElement>('li button')?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    addEventListener('keydown', press, true);
    return () => removeEventListener('keydown', press, true);
  }, [press]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a small menu at the selection, not a form group
    <div ref={box} className={s.menu} role="group" aria-label={title}>
      <p className={s.head}>{half ? t('questions.justification.against-what', { code: half }) : title}</p>
      <div className={s.polarity}>
        {polarities.map((p) => (
          <button key={p} type="button" aria-pressed={polarity === p} onClick={() => choosePolarity(p)}>
            {t(`questions.justification.${p}`)}
            <kbd aria-hidden>{p[0]!.toUpperCase()}</kbd>
          </button>
        ))}
      </div>
      <ul>
        {criteria.map((c, i) => (
          <li key={c.id}>
            <button
              type="button"
              disabled={half === c.id}
              onPointerDown={(e) => e.preventDefault()}
              onClick={() => pick(c.id)}
            >
              {i < 9 ? <kbd aria-hidden>{i + 1}</kbd> : <span />}
              <span className="criterion" data-hue={c.hue}>
                {c.id}
              </span>
              <span className="trunc">{c.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
