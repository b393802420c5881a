import { Check } from 'lucide-react';
import { type KeyboardEvent, useImperativeHandle, useRef, useState } from 'react';
import type { ChoicesAnswer, ChoicesQuestion, Id, LabelDefinition } from '@/api';
import { onward } from '@/lib/language';
import { useText } from '@/lib/text';
import s from '../labels.module.css';
import type { EditorProps } from '../seam';
import { letterOf, unitsOf } from '../sheet';
import { chosenOf, inOrder, offersNone, toggle, toggleNone } from './model';

const NONE = '(none)';

/** Labels down, responses across. Arrows move, Space switches, a letter switches that response in the row. */
export function LabelMatrix({
  question,
  on,
  answer,
  sheet,
  change,
  ref,
}: EditorProps<ChoicesQuestion, ChoicesAnswer> & { on: Id }) {
  const { t } = useText();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const units = unitsOf(sheet, on);
  const none: LabelDefinition = { id: NONE, title: t('questions.choices.none'), help: null, parent: null };
  const rows = [...inOrder(question.labels), ...(offersNone(question) ? [none] : [])];

  const go = (row: number, column: number) => {
    const to = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(units.length - 1, column)),
    };
    setAt(to);
    table.current?.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`)?.focus();
  };
  useImperativeHandle(ref, () => ({ focus: () => go(at.row, at.column) }));

  const flip = (unit: string, label: Id) =>
    change(
      (a) => (label === NONE ? toggleNone(a, unit) : toggle(a, question, unit, label)),
      `label:${unit}:${label}`,
    );
  const isOn = (unit: string, label: Id) => {
    const chosen = chosenOf(answer, unit);
    return label === NONE ? chosen?.length === 0 : (chosen?.includes(label) ?? false);
  };
  const key = (event: KeyboardEvent, row: number, column: number) => {
    const moves: Record<string, [number, number]> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column + onward('ArrowLeft')],
      ArrowRight: [row, column + onward('ArrowRight')],
    };
    const move = moves[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = event.key.length === 1 ? event.key.toUpperCase().charCodeAt(0) - 65 : -1;
    if (move) go(...move);
    else if (letter >= 0 && letter < units.length) flip(units[letter]!, rows[row]!.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={s.matrix}>
      <table ref={table}>
        <thead>
          <tr>
            <td />
            {units.map((u) => (
              <th key={u} scope="col">
                {letterOf(sheet, u)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((label, r) => (
            <tr key={label.id}>
              <th scope="row" data-child={label.parent}>
                {label.title}
                {label.help && <small>{label.help}</small>}
              </th>
              {units.map((unit, c) => (
                <td key={unit}>
                  {/* biome-ignore lint/a11y/useSemanticElements: a cell of a matrix with one tab stop */}
                  <button
                    type="button"
                    role="checkbox"
                    className={s.cell}
                    data-cell={`${r} ${c}`}
                    tabIndex={at.row === r && at.column === c ? 0 : -1}
                    aria-checked={isOn(unit, label.id) ?? false}
                    aria-label={t('questions.choices.cell', {
                      label: label.title,
                      letter: letterOf(sheet, unit),
                    })}
                    onFocus={() => setAt({ row: r, column: c })}
                    onClick={() => flip(unit, label.id)}
                    onKeyDown={(e) => key(e, r, c)}
                  >
                    <i aria-hidden>
                      <Check />
                    </i>
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
