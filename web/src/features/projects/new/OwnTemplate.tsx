import { useMutation } from '@tanstack/react-query';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { post, type Template, type TemplateReading } from '@/api';
import { useKept } from '@/lib/kept';
import { useLatest } from '@/lib/latest';
import { useText } from '@/lib/text';
import { Card, Note, ProblemNote, TextArea } from '@/ui';
import s from './new.module.css';

/** About the least a rubric can be: a project needs a dimension, a justification a criterion to cite. */
const RUBRIC =
  '## Quality\nHow well it does what was asked.\n\n- **QUA-1** Right: what can be checked is true.\n';

export interface Own {
  template: Template;
  rubric: string;
}
/** A template of one's own in YAML or JSON, checked as it is written: every flaw with its place. */
export function OwnTemplate({ onRead }: { onRead: (own: Own | null) => void }) {
  const { t } = useText();
  const [kept, keep] = useKept('template:new');
  const text = kept ?? '';
  const [rubric, setRubric] = useState(RUBRIC);
  const [reading, setReading] = useState<TemplateReading | null>(null);
  const tell = (read: TemplateReading | null, said: string) =>
    onRead(read?.template && read.flaws.length === 0 ? { template: read.template, rubric: said } : null);
  const check = useMutation({
    mutationFn: (written: string) => post<TemplateReading>('/templates/check', { text: written }),
    onSuccess: (read) => {
      setReading(read);
      tell(read, rubric);
    },
  });
  const begin = useLatest((written: string) => check.mutate(written));
  useEffect(() => {
    if (text.trim() === '') return;
    const timer = setTimeout(() => begin(text), 400);
    return () => clearTimeout(timer);
  }, [text, begin]);
  const flaws = text.trim() === '' ? [] : (reading?.flaws ?? []);
  const good = text.trim() !== '' && reading && flaws.length === 0;
  return (
    <Card title={t('projects.new.own')}>
      <div className={s.own}>
        <TextArea
          mono
          rows={20}
          label={t('projects.new.own.text')}
          hint={t('projects.new.own.hint')}
          placeholder={t('projects.new.own.example')}
          value={text}
          onChange={(next) => keep(next || null)}
        />
        <div className={s.flaws}>
          <TextArea
            mono
            rows={8}
            label={t('projects.new.own.rubric')}
            hint={t('projects.new.own.rubric.hint')}
            value={rubric}
            onChange={(said) => {
              setRubric(said);
              tell(reading, said);
            }}
          />
          <div aria-live="polite" className={s.found}>
            <ProblemNote problem={check.error} />
            {good && (
              <Note tone="ok" icon={<CircleCheck aria-hidden />}>
                {t('projects.new.own.good')}
              </Note>
            )}
            {flaws.length > 0 && (
              <Note tone="warn" icon={<TriangleAlert aria-hidden />}>
                <b>{t('projects.new.own.flaws', { n: flaws.length })}</b>
                <ul>
                  {flaws.map((f) => (
                    <li key={f.path + f.message}>
                      {f.path && <code>{f.path}</code>} {f.message}
                    </li>
                  ))}
                </ul>
              </Note>
            )}
          </div>
        </div>
      </div>
    </Card>
  );
}
