import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Dimension, RatingQuestion } from '@/api';
import { cx } from '@/lib/classes';
import { useText } from '@/lib/text';
import { type Row, Rows } from './Rows';
import s from './rating.module.css';

interface Props {
  dimension: Dimension;
  question: RatingQuestion;
  rows: Row[];
  open: boolean;
  onToggle: () => void;
  onPoint: (row: Row, point: number | undefined) => void;
  onFocusRow: (row: Row) => void;
  onLeave: () => void;
}
export function DimensionBox({ dimension, question, rows, open, onToggle, ...keys }: Props) {
  const { t } = useText();
  const done = rows.every((r) => r.point !== undefined);
  const begun = rows.some((r) => r.point !== undefined);
  return (
    <section className={s.dim} data-open={open || undefined}>
      <h4>
        <Button className={s.dimHead} aria-expanded={open} onPress={onToggle}>
          <span className={cx(s.tick, done && s.tickOn)} aria-hidden>
            {done && <Check />}
          </span>
          <span className={s.dimName}>{dimension.title}</span>
          {!open && begun && (
            <span className={s.dimValues}>
              {rows.map((r) => (
                <span key={r.id} data-set={r.point !== undefined || undefined}>
                  {r.title}
                  <b className="num">{r.point ?? '–'}</b>
                </span>
              ))}
            </span>
          )}
          {open && (
            <span className={s.dimScale}>
              {t('questions.rating.scale', { from: question.from, to: question.to })}
            </span>
          )}
          <ChevronDown aria-hidden className={s.chevron} />
        </Button>
      </h4>
      {open && (
        <div className={s.dimBody}>
          {dimension.help && <p className={s.help}>{dimension.help}</p>}
          <Rows question={question} rows={rows} {...keys} />
        </div>
      )}
    </section>
  );
}
