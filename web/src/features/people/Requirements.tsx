import { Plus } from 'lucide-react';
import type { AdmissionRequirement } from '@/api';
import { useText } from '@/lib/text';
import { Button, Field, Select } from '@/ui';
import { Chips } from './Chips';
import s from './people.module.css';

const ATTRIBUTES = ['language', 'tag'] as const;
const idOf = (r: AdmissionRequirement) => `${r.attribute} ${r.value}`;

/** With what was typed, unless that is nothing or there already. */
export function withTyped(requirements: AdmissionRequirement[], { attribute, value }: AdmissionRequirement) {
  const next = { attribute, value: value.trim() };
  return !next.value || requirements.some((r) => idOf(r) === idOf(next))
    ? requirements
    : [...requirements, next];
}

/** Attributes that admit a trainer: one value of each named attribute must be theirs. */
export function Requirements({
  value,
  typed,
  onChange,
  onTyped,
}: {
  value: AdmissionRequirement[];
  typed: AdmissionRequirement;
  onChange: (value: AdmissionRequirement[]) => void;
  onTyped: (typed: AdmissionRequirement) => void;
}) {
  const { t } = useText();
  const add = () => {
    onChange(withTyped(value, typed));
    onTyped({ ...typed, value: '' });
  };
  return (
    <section className={s.part}>
      <h3>{t('people.requirements')}</h3>
      <p className="muted">{t('people.requirements.detail')}</p>
      <Chips
        items={value.map((r) => ({
          id: idOf(r),
          name: `${t(`people.attribute.${r.attribute}`)}: ${r.value}`,
        }))}
        onRemove={(id) => onChange(value.filter((r) => idOf(r) !== id))}
      />
      <div className={s.require}>
        <Select
          label={t('people.requirements.attribute')}
          value={typed.attribute}
          onChange={(attribute) => onTyped({ ...typed, attribute })}
          options={ATTRIBUTES.map((id) => ({ id, label: t(`people.attribute.${id}`) }))}
        />
        <Field
          label={t('people.requirements.value')}
          value={typed.value}
          onChange={(word) => onTyped({ ...typed, value: word })}
          onKeyDown={(e) => {
            if (e.key !== 'Enter') return;
            e.preventDefault();
            add();
          }}
        />
        <Button isDisabled={!typed.value.trim()} onPress={add}>
          <Plus aria-hidden />
          {t('people.add')}
        </Button>
      </div>
    </section>
  );
}
