import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ImportPreviewRow } from '@/api';
import { TaskInputs } from '@/inputs/TaskInputs';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { cx, Note, Segmented } from '@/ui';
import s from './imports.module.css';

/** The first rows as the tasks they become, one at a time, with everything that is wrong with them. */
export function PreviewRows({ rows, stale }: { rows: ImportPreviewRow[]; stale: boolean }) {
  const { t } = useText();
  const { template } = useProject();
  const [at, setAt] = useState('0');
  const row = rows[Number(at)] ?? rows[0];
  if (!row) return <p className="muted">{t('imports.preview.none')}</p>;
  return (
    <div className={s.preview}>
      <Segmented
        label={t('imports.preview')}
        value={at}
        onChange={setAt}
        items={rows.map((r, i) => ({
          id: String(i),
          label: t('imports.preview.row', { n: i + 1 }),
          ...(r.flaws.length > 0 ? { icon: <TriangleAlert aria-label={t('imports.preview.bad')} /> } : {}),
        }))}
      />
      {row.flaws.length > 0 && (
        <Note tone="warn" icon={<TriangleAlert aria-hidden />}>
          <ul>
            {row.flaws.map((f) => (
              <li key={f.path + f.message}>
                {f.path && <code>{f.path}</code>} {f.message}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {row.values && (
        <div className={cx(s.task, stale && s.stale)}>
          <TaskInputs template={template} values={row.values} />
        </div>
      )}
    </div>
  );
}
