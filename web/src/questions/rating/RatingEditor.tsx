import { useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Dimension, Id, RatingAnswer, RatingQuestion } from '@/api';
import type { EditorProps } from '../seam';
import { letterOf, TASK, unitsOf } from '../sheet';
import { DimensionBox } from './DimensionBox';
import { dimensionDone, pointOf, rate } from './model';
import { type Row, Rows } from './Rows';
import s from './rating.module.css';

/**
 * One dimension open at a time, all responses rated on it together: less halo, and one key per rating. Where the whole
 * task is rated, the dimensions themselves are the rows.
 */
export function RatingEditor({
  question,
  answer,
  sheet,
  change,
  ref,
  onDone,
}: EditorProps<RatingQuestion, RatingAnswer>) {
  const units = unitsOf(sheet, question.on);
  const box = useRef<HTMLDivElement>(null);
  const open = (d: Dimension) => !dimensionDone(answer, d, units);
  const [shown, setShown] = useState<Id | null>(() => question.dimensions.find(open)?.id ?? null);

  const focusRow = (dimension: Id, unit: string) => {
    const row = box.current?.querySelector(`[data-row="${dimension} ${unit}"]`);
    (row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input'))?.focus();
  };
  /** Synchronous on purpose: whoever types fast must not lose a key to a deferred focus. */
  const enter = (d: Dimension) => {
    flushSync(() => setShown(d.id));
    focusRow(d.id, units.find((u) => pointOf(answer, u, d.id) === undefined) ?? units[0]!);
  };
  useImperativeHandle(ref, () => ({
    focus: (part) => {
      const asked = question.dimensions.find((d) => d.id === part);
      enter(asked ?? question.dimensions.find(open) ?? question.dimensions[0]!);
    },
  }));
  const give = (dimension: Id, unit: string, point: number | undefined) =>
    change((a) => rate(a, unit, dimension, point), `rate:${dimension}:${unit}`);

  const leave = (index: number) => {
    const next = question.dimensions[index + 1];
    if (!next) {
      flushSync(() => setShown(null));
      onDone();
      return;
    }
    flushSync(() => setShown(next.id));
    focusRow(next.id, units[0]!);
  };

  if (units[0] === TASK) {
    const rows: Row[] = question.dimensions.map((d) => ({
      id: `${d.id} ${TASK}`,
      title: d.title,
      dimension: d,
      point: pointOf(answer, TASK, d.id),
    }));
    return (
      <div className={s.flat} ref={box}>
        <Rows
          question={question}
          rows={rows}
          onPoint={(row, point) => give(row.dimension.id, TASK, point)}
          onFocusRow={(row) => focusRow(row.dimension.id, TASK)}
          onLeave={onDone}
        />
      </div>
    );
  }
  return (
    <div className={s.dims} ref={box}>
      {question.dimensions.map((d, i) => (
        <DimensionBox
          key={d.id}
          dimension={d}
          question={question}
          open={shown === d.id}
          onToggle={() => setShown(shown === d.id ? null : d.id)}
          rows={units.map((u) => ({
            id: `${d.id} ${u}`,
            title: letterOf(sheet, u),
            dimension: d,
            point: pointOf(answer, u, d.id),
          }))}
          onPoint={(row, point) => give(d.id, row.id.slice(d.id.length + 1), point)}
          onFocusRow={(row) => focusRow(d.id, row.id.slice(d.id.length + 1))}
          onLeave={() => leave(i)}
        />
      ))}
    </div>
  );
}
