import { useText } from '@/lib/text';
import { Card, NumberField, RadioOption, Radios } from '@/ui';
import s from './imports.module.css';

export interface PolicyValue {
  repeatedJudgments: 'keep-last' | 'keep-first' | 'refuse';
  humanOpenings: number;
}
export const START: PolicyValue = { repeatedJudgments: 'keep-last', humanOpenings: 0 };

/** What becomes of judgments that the file brings along. */
export function Policies({
  value,
  onChange,
}: {
  value: PolicyValue;
  onChange: (value: PolicyValue) => void;
}) {
  const { t } = useText();
  return (
    <Card title={t('imports.policies')}>
      <div className={s.policies}>
        <Radios
          label={t('imports.repeats')}
          value={value.repeatedJudgments}
          onChange={(v) => onChange({ ...value, repeatedJudgments: v as PolicyValue['repeatedJudgments'] })}
        >
          {(['keep-last', 'keep-first', 'refuse'] as const).map((v) => (
            <RadioOption key={v} value={v} title={t(`imports.repeats.${v}`)}>
              {t(`imports.repeats.${v}.detail`)}
            </RadioOption>
          ))}
        </Radios>
        <NumberField
          label={t('imports.openings')}
          hint={t('imports.openings.hint')}
          minValue={0}
          maxValue={100}
          value={value.humanOpenings}
          onChange={(humanOpenings) => onChange({ ...value, humanOpenings })}
        />
      </div>
    </Card>
  );
}
