import { ChartColumn, Download, Table2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { csvOf, downloadText } from '@/lib/csv';
import { useText } from '@/lib/text';
import { Card, type Column, IconButton, Segmented, Table } from '..';

interface FigureColumn<T> extends Column<T> {
  /** What the column is in the file; an interval is two. */
  csv: { name: string; value: (row: T) => string | number | null }[];
}
/** A drawing that is also a table and a CSV file: whoever cannot see it, or wants the numbers, loses nothing. */
export function Figure<T>({
  title,
  sub,
  file,
  columns,
  rows,
  rowKey,
  children,
}: {
  title: string;
  sub?: ReactNode;
  /** Name of the CSV file, without its ending. */
  file: string;
  columns: FigureColumn<T>[];
  rows: T[];
  rowKey: (row: T) => string;
  children: ReactNode;
}) {
  const { t } = useText();
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const save = () => {
    const cells = columns.flatMap((c) => c.csv);
    const lines = rows.map((row) => cells.map((c) => c.value(row)));
    downloadText(`${file}.csv`, csvOf([cells.map((c) => c.name), ...lines]), 'text/csv');
  };
  const aside = (
    <span className="row">
      <Segmented
        label={t('ui.shown-as')}
        value={shown}
        onChange={setShown}
        items={[
          {
            id: 'chart',
            label: <span className="sr">{t('ui.as-chart')}</span>,
            icon: <ChartColumn aria-hidden />,
          },
          {
            id: 'table',
            label: <span className="sr">{t('ui.as-table')}</span>,
            icon: <Table2 aria-hidden />,
          },
        ]}
      />
      <IconButton label={t('ui.csv')} size="sm" onPress={save}>
        <Download />
      </IconButton>
    </span>
  );
  return (
    <Card title={title} aside={aside}>
      {sub && <p className="figure-sub">{sub}</p>}
      {shown === 'chart' ? children : <Table label={title} {...{ columns, rows, rowKey }} />}
    </Card>
  );
}
