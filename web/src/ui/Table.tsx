import type { ReactNode } from 'react';

export interface Column<T> {
  id: string;
  title: ReactNode;
  cell: (row: T) => ReactNode;
  /** Numbers stand right, in tabular figures. */
  number?: boolean;
  /** Left out on narrow screens. */
  wide?: boolean;
}
/** A plain table that scrolls sideways inside its own box, never the page. */
export function Table<T>({
  label,
  columns,
  rows,
  rowKey,
  empty,
}: {
  label: string;
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T) => string;
  empty?: ReactNode;
}) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  const kind = (c: Column<T>) => ({ 'data-number': c.number || undefined, 'data-wide': c.wide || undefined });
  return (
    <section className="table-box" tabIndex={0} aria-label={label}>
      <table className="table">
        <thead>
          <tr>
            {columns.map((c) => (
              <th key={c.id} scope="col" {...kind(c)}>
                {c.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((c) => (
                <td key={c.id} {...kind(c)}>
                  {c.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
