import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { AdmissionRequirement } from '@/api';
import { useText } from '@/lib/text';
import { Button, Field, Select } from '@/ui';
import { Chips } from './Chips';
import s from './people.module.css';

const ATTRIBUTES = ['language', 'tag'] as const;
const idOf = (r: AdmissionRequirement) => `${r.attribute} ${r.value}`;

/** Attributes that admit a trainer: one value of each named attribute must be theirs. */
export function Requirements({
  value,
  onChange,
}: {
  value: AdmissionRequirement[];
  onChange: (value: AdmissionRequirement[]) => void;
}) {
  const { t } = useText();
  const [attribute, setAttribute] = useState<AdmissionRequirement['attribute']>('language');
  const [word, setWord] = useState('');
  const add = () => {
    const next = { attribute, value: word.trim() };
    if (next.value && !value.some((r) => idOf(r) === idOf(next))) onChange([...value, next]);
    setWord('');
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
          value={attribute}
          onChange={setAttribute}
          options={ATTRIBUTES.map((id) => ({ id, label: t(`people.attribute.${id}`) }))}
        />
        <Field
          label={t('people.requirements.value')}
          value={word}
          onChange={setWord}
          onKeyDown={(e) => {
            if (e.key !== 'Enter') return;
            e.preventDefault();
            add();
          }}
        />
        <Button isDisabled={!word.trim()} onPress={add}>
          <Plus aria-hidden />
          {t('people.add')}
        </Button>
      </div>
    </section>
  );
}
