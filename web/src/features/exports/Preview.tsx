import { useQuery } from '@tanstack/react-query';
import { type ExportPreview, get, query } from '@/api';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Card, cx, ProblemNote, Skeleton } from '@/ui';
import { type ExportChoice, filtersOf, isBackwards } from './Choices';
import s from './exports.module.css';

const shown = (value: unknown) =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** Ten rows as they would stand in the file. */
export function Preview({ format, choice }: { format: string; choice: ExportChoice }) {
  const { t } = useText();
  const project = useProject();
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['project', project.id, 'export-preview', format, choice],
    queryFn: () =>
      get<ExportPreview>(
        `/projects/${project.id}/exports/preview${query({
          format,
          ...choice.options,
          // Lists are written with commas.
          ...Object.fromEntries(
            Object.entries(filtersOf(choice)).map(([name, value]) => [name, String(value)]),
          ),
        })}`,
      ),
    enabled: !isBackwards(choice),
    placeholderData: (before) => before,
  });
  return (
    <Card
      title={t('exports.preview')}
      aside={data && <span className="muted num">{t('exports.preview.rows', { n: data.rows.length })}</span>}
      flush
    >
      <div className={s.notes}>
        <ProblemNote problem={error} onRetry={() => void refetch()} />
        {!data && !error && <Skeleton lines={5} />}
        {data?.rows.length === 0 && <p className="muted">{t('exports.preview.none')}</p>}
      </div>
      {data && data.rows.length > 0 && (
        <section
          className={cx(s.rows, isPlaceholderData && s.stale)}
          tabIndex={0}
          aria-label={t('exports.preview')}
        >
          <table>
            <thead>
              <tr>
                {data.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a fixed preview never move
                <tr key={i}>
                  {data.columns.map((column) => (
                    <td key={column} data-long={shown(row[column]).length > 40 || undefined}>
                      <div>{shown(row[column])}</div>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Card>
  );
}
