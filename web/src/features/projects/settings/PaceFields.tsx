import { useText } from '@/lib/text';
import { Field, NumberField } from '@/ui';
import s from './settings.module.css';

export interface PaceValue {
  overlap: number;
  leaseMinutes: number;
  leaseCapMinutes: number;
  estimateMinutes: [number, number];
  pay: string;
}
/** How tasks are handed out: how many judge each, how long a place is held, how long it should take. */
export function PaceFields({ value, onChange }: { value: PaceValue; onChange: (value: PaceValue) => void }) {
  const { t } = useText();
  const set = (part: Partial<PaceValue>) => onChange({ ...value, ...part });
  const [low, high] = value.estimateMinutes;
  return (
    <div className={s.pace}>
      <NumberField
        label={t('projects.pace.overlap')}
        hint={t('projects.pace.overlap.hint')}
        value={value.overlap}
        minValue={1}
        maxValue={100}
        isRequired
        onChange={(overlap) => set({ overlap })}
      />
      <NumberField
        label={t('projects.pace.lease')}
        hint={t('projects.pace.lease.hint')}
        value={value.leaseMinutes}
        minValue={1}
        maxValue={1440}
        isRequired
        onChange={(leaseMinutes) =>
          set({ leaseMinutes, leaseCapMinutes: Math.max(leaseMinutes, value.leaseCapMinutes) })
        }
      />
      <NumberField
        label={t('projects.pace.cap')}
        hint={t('projects.pace.cap.hint')}
        value={value.leaseCapMinutes}
        minValue={value.leaseMinutes}
        maxValue={10_080}
        isRequired
        onChange={(leaseCapMinutes) => set({ leaseCapMinutes })}
      />
      <NumberField
        label={t('projects.pace.low')}
        hint={t('projects.pace.estimate.hint')}
        value={low}
        minValue={0.1}
        isRequired
        onChange={(next) => set({ estimateMinutes: [next, Math.max(next, high)] })}
      />
      <NumberField
        label={t('projects.pace.high')}
        value={high}
        minValue={low}
        isRequired
        onChange={(next) => set({ estimateMinutes: [low, next] })}
      />
      <Field
        label={t('projects.pace.pay')}
        hint={t('projects.pace.pay.hint')}
        value={value.pay}
        maxLength={200}
        onChange={(pay) => set({ pay })}
      />
    </div>
  );
}
