import type { ExportFormat } from '@/api';
import { useText } from '@/lib/text';
import { Field, Select, Switch } from '@/ui';
import { Batches } from './Batches';
import s from './exports.module.css';

export interface ExportChoice {
  options: Record<string, string>;
  raters: 'all' | 'human' | 'external' | 'model';
  includeSurplus: boolean;
  /** Also tasks that were taken out of the work. */
  retired: boolean;
  /** Days, both included; empty for no limit. */
  from: string;
  to: string;
  /** None chosen: all. */
  batches: string[];
}
/** The beginning of a day where the person is, `later` days on. */
const midnight = (day: string, later = 0) => {
  const at = new Date(`${day}T00:00`);
  at.setDate(at.getDate() + later);
  return at.toISOString();
};
/** What the server is asked for; its own choice is every task that is not retired. */
export const filtersOf = (choice: ExportChoice) => ({
  includeSurplus: choice.includeSurplus,
  ...(choice.retired ? { states: ['live', 'parked', 'retired'] } : {}),
  ...(choice.raters === 'all' ? {} : { raters: [choice.raters] }),
  ...(choice.from ? { from: midnight(choice.from) } : {}),
  ...(choice.to ? { to: midnight(choice.to, 1) } : {}),
  ...(choice.batches.length > 0 ? { batches: choice.batches } : {}),
});
/** Both days are given and stand the wrong way round. */
export const isBackwards = ({ from, to }: ExportChoice) => from !== '' && to !== '' && from > to;
const RATERS = ['all', 'human', 'external', 'model'] as const;

/** The choices of a format, and which judgments go in. */
export function Choices({
  format,
  value,
  onChange,
}: {
  format: ExportFormat;
  value: ExportChoice;
  onChange: (value: ExportChoice) => void;
}) {
  const { t } = useText();
  return (
    <div className={s.choices}>
      {format.options.map((option) => (
        <Select
          key={option.id}
          label={option.title}
          value={value.options[option.id] ?? option.initial}
          onChange={(chosen) => onChange({ ...value, options: { ...value.options, [option.id]: chosen } })}
          options={option.values.map((v) => ({ id: v.id, label: v.title }))}
        />
      ))}
      <Select
        label={t('exports.raters')}
        value={value.raters}
        onChange={(raters) => onChange({ ...value, raters })}
        options={RATERS.map((id) => ({ id, label: t(`exports.raters.${id}`) }))}
      />
      <Field
        type="date"
        label={t('exports.from')}
        value={value.from}
        onChange={(from) => onChange({ ...value, from })}
      />
      <Field
        type="date"
        label={t('exports.to')}
        value={value.to}
        onChange={(to) => onChange({ ...value, to })}
        error={isBackwards(value) ? t('exports.dates.bad') : undefined}
      />
      <Batches value={value.batches} onChange={(batches) => onChange({ ...value, batches })} />
      <Switch
        isSelected={value.includeSurplus}
        onChange={(includeSurplus) => onChange({ ...value, includeSurplus })}
      >
        {t('exports.surplus')}
      </Switch>
      <Switch isSelected={value.retired} onChange={(retired) => onChange({ ...value, retired })}>
        {t('exports.retired')}
      </Switch>
    </div>
  );
}
