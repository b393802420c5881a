import { FileCode, ListChecks } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { TemplateOffer } from '@/api';
import { useText } from '@/lib/text';
import s from './new.module.css';

/** Stands for a template that one writes oneself. */
export const OWN = '(own)';

export function ChooseTemplate({
  offers,
  chosen,
  onChoose,
}: {
  offers: TemplateOffer[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t, list } = useText();
  return (
    <RadioGroup
      className={s.offers}
      aria-label={t('projects.new.template')}
      value={chosen}
      onChange={onChoose}
    >
      {offers.map(({ template }) => (
        <Radio key={template.id} value={template.id} className={s.offer}>
          <ListChecks aria-hidden />
          <b>{template.title}</b>
          <span>{template.description}</span>
          <small>{t('projects.new.asks', { questions: list(template.questions.map((q) => q.title)) })}</small>
        </Radio>
      ))}
      <Radio value={OWN} className={s.offer}>
        <FileCode aria-hidden />
        <b>{t('projects.new.own')}</b>
        <span>{t('projects.new.own.detail')}</span>
      </Radio>
    </RadioGroup>
  );
}
