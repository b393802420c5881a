import { type KeyboardEvent, useState } from 'react';
import { Input, Label, NumberField, Radio, RadioGroup } from 'react-aria-components';
import type { Dimension, RatingQuestion } from '@/api';
import { useText } from '@/lib/text';
import steps from '../steps.module.css';
import { byKey, points } from './model';
import s from './rating.module.css';

export interface Row {
  id: string;
  /** A response's letter, or the dimension itself where the task is rated as a whole. */
  title: string;
  dimension: Dimension;
  point: number | undefined;
}
interface RowsProps {
  question: RatingQuestion;
  rows: Row[];
  onPoint: (row: Row, point: number | undefined) => void;
  onFocusRow: (row: Row) => void;
  /** Past the last row. */
  onLeave: () => void;
}
export function Rows({ question, rows, onPoint, onFocusRow, onLeave }: RowsProps) {
  const [looked, setLooked] = useState<{ row: Row; point: number | null }>({ row: rows[0]!, point: null });
  const next = (row: Row) => {
    const following = rows[rows.findIndex((r) => r.id === row.id) + 1];
    if (following) onFocusRow(following);
    else onLeave();
  };
  const key = (event: KeyboardEvent, row: Row) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = Number(event.key);
    if (byKey(question) && /^\d$/.test(event.key) && digit >= question.from && digit <= question.to) {
      event.preventDefault();
      onPoint(row, digit);
      next(row);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      next(row);
    } else if ((event.key === 'Backspace' || event.key === 'Delete') && byKey(question)) {
      event.preventDefault();
      onPoint(row, undefined);
    }
  };
  const current = rows.find((r) => r.id === looked.row.id) ?? rows[0]!;
  return (
    <>
      {rows.map((row) => (
        <div key={row.id} data-row={row.id} onKeyDownCapture={(e) => key(e, row)}>
          {byKey(question) ? (
            <Scale
              {...{ question, row }}
              onPoint={(point) => onPoint(row, point)}
              onLook={(point) => setLooked({ row, point })}
            />
          ) : (
            <NumberRow {...{ question, row }} onPoint={(point) => onPoint(row, point)} />
          )}
        </div>
      ))}
      <Anchor question={question} dimension={current.dimension} point={looked.point ?? current.point} />
    </>
  );
}

interface OneRow {
  question: RatingQuestion;
  row: Row;
  onPoint: (point: number) => void;
}
function Scale({ question, row, onPoint, onLook }: OneRow & { onLook: (point: number | null) => void }) {
  const { t } = useText();
  const anchors = row.dimension.anchors ?? {};
  return (
    <RadioGroup
      className={s.scale}
      orientation="horizontal"
      // React Aria takes null for "none chosen": nothing is filled in beforehand.
      value={row.point === undefined ? (null as unknown as string) : String(row.point)}
      onChange={(v) => onPoint(Number(v))}
      onFocus={() => onLook(null)}
    >
      <Label className={s.rowTitle}>
        {row.title !== row.dimension.title && (
          <span className="sr">{t('questions.rating.row', { dimension: row.dimension.title })}</span>
        )}
        {row.title}
      </Label>
      <div className={steps.steps}>
        {points(question).map((n) => (
          <Radio
            key={n}
            value={String(n)}
            className={steps.step}
            aria-label={anchors[n] ? `${n}, ${anchors[n]}` : String(n)}
            onHoverStart={() => onLook(n)}
            onHoverEnd={() => onLook(null)}
          >
            {n}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function NumberRow({ question, row, onPoint }: OneRow) {
  const { t } = useText();
  return (
    <NumberField
      className={s.scale}
      aria-label={t('questions.rating.number', { dimension: row.dimension.title, unit: row.title })}
      value={row.point ?? Number.NaN}
      minValue={question.from}
      maxValue={question.to}
      onChange={(n) => !Number.isNaN(n) && onPoint(n)}
    >
      <Label className={s.rowTitle}>{row.title}</Label>
      <Input className="input num" />
    </NumberField>
  );
}

/** What the point under the cursor means; before any, the ends of the scale. */
function Anchor({
  question,
  dimension,
  point,
}: {
  question: RatingQuestion;
  dimension: Dimension;
  point: number | undefined;
}) {
  const anchors = dimension.anchors ?? {};
  if (point !== undefined && anchors[point]) {
    return (
      <p className={s.anchor} aria-hidden>
        <b className="num">{point}</b>
        {anchors[point]}
      </p>
    );
  }
  const low = anchors[question.from];
  const high = anchors[question.to];
  return low && high ? (
    <p className={s.anchor} aria-hidden>
      <span className="muted">
        {low} → {high}
      </span>
    </p>
  ) : null;
}
