import { useQuery } from '@tanstack/react-query';
import { CheckboxGroup, Label } from 'react-aria-components';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Checkbox, cx } from '@/ui';
import s from './exports.module.css';
import { batchesQuery } from './queries';

/** Which batches go in, where there is a choice. */
export function Batches({ value, onChange }: { value: string[]; onChange: (value: string[]) => void }) {
  const { t, date } = useText();
  const { data } = useQuery(batchesQuery(useProject().id));
  if (!data || data.length < 2) return null;
  return (
    <CheckboxGroup className={cx('field', s.batches)} value={value} onChange={onChange}>
      <Label>{t('exports.batches')}</Label>
      <span className="hint">{t('exports.batches.detail')}</span>
      <div>
        {data.map((one) => (
          <Checkbox key={one.batch} value={one.batch}>
            {t('exports.batch', { name: one.name, n: one.tasks, day: date(one.uploadedAt) })}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
