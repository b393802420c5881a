import type { Mapping, Upload } from '@/api';
import { useText } from '@/lib/text';
import { Select } from '@/ui';
import s from './imports.module.css';
import { assign, targetOf } from './mapping';

const METADATA = '(metadata)';
const shown = (value: unknown) =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** Five rows as they stand in the file; above each column what it fills. */
export function SampleTable({
  upload,
  mapping,
  onChange,
}: {
  upload: Upload;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}) {
  const { t } = useText();
  const options = [
    { id: METADATA, label: t('imports.metadata') },
    ...upload.targets.map(({ target, title }) => ({ id: target, label: title })),
  ];
  return (
    <section className={s.sample} tabIndex={0} aria-label={t('imports.sample')}>
      <table>
        <caption>{t('imports.sample')}</caption>
        <thead>
          <tr>
            {upload.columns.map((column) => {
              const target = targetOf(mapping, column);
              return (
                <th key={column} scope="col" data-used={target !== null || undefined}>
                  <code>{column}</code>
                  <Select
                    quiet
                    label={t('imports.fills', { column })}
                    value={target ?? METADATA}
                    onChange={(to) => onChange(assign(mapping, column, to === METADATA ? null : to))}
                    options={options}
                  />
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {upload.sample.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the five rows are fixed
            <tr key={i}>
              {upload.columns.map((column) => (
                <td key={column} data-used={targetOf(mapping, column) !== null || undefined}>
                  <div>{shown(row[column])}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
