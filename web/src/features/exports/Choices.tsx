import type { ExportFormat } from '@/api';
import { useText } from '@/lib/text';
import { Select, Switch } from '@/ui';
import s from './exports.module.css';

export interface ExportChoice {
  options: Record<string, string>;
  raters: 'all' | 'human' | 'external' | 'model';
  includeSurplus: boolean;
  /** Also tasks that were taken out of the work. */
  retired: boolean;
}
/** The server's own choice is every task that is not retired. */
export const statesOf = (choice: ExportChoice) =>
  choice.retired ? ['live', 'parked', 'retired'] : undefined;
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
