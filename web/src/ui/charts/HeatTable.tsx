import type { ReactNode } from 'react';
import './charts.css';

export interface HeatCell {
  text: string;
  /** 1 lowest (orange) to 5 highest (blue); absent: there is no number. */
  step?: number;
  /** The whole sentence, for the pointer and for screen readers. */
  sentence: string;
}
/** From 1 to bounds + 1: which step of the heat scale a value falls on. */
export const heatStep = (value: number, bounds: readonly number[]) =>
  1 + bounds.filter((bound) => value >= bound).length;

/** Names of up to so many letters stand upright above their column. */
const SHORT = 4;

/** A square of people by people as a real table: readable by screen readers, copyable, printable. */
export function HeatTable<T extends string | number>({
  label,
  names,
  cell,
}: {
  label: string;
  names: { id: T; name: string }[];
  cell: (row: T, column: T) => HeatCell | null;
}) {
  return (
    <section className="heat-box" tabIndex={0} aria-label={label}>
      <table className="heat" data-short={names.every((n) => n.name.length <= SHORT) || undefined}>
        <caption className="sr">{label}</caption>
        <thead>
          <tr>
            <td />
            {names.map((n) => (
              <th key={n.id} scope="col" title={n.name}>
                <span>{n.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((row, i) => (
            <tr key={row.id}>
              <th scope="row" title={row.name}>
                {row.name}
              </th>
              {names.map((column, k) => (
                <Cell key={column.id} own={i === k} cell={i === k ? null : cell(row.id, column.id)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
function Cell({ cell, own }: { cell: HeatCell | null; own: boolean }) {
  if (own) return <td className="heat-own" />;
  if (!cell) return <td className="heat-none" />;
  return (
    <td data-step={cell.step} title={cell.sentence}>
      <span aria-hidden>{cell.text}</span>
      <span className="sr">{cell.sentence}</span>
    </td>
  );
}
/** What the steps mean, in the same colours. */
export const HeatKey = ({ label, steps }: { label: string; steps: ReactNode[] }) => (
  <span className="heat-key" role="img" aria-label={label}>
    {steps.map((step, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the steps are fixed
      <i key={i} data-step={i + 1}>
        {step}
      </i>
    ))}
  </span>
);
