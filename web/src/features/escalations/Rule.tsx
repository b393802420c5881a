import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Escalation, post, type RulingAction, type Values } from '@/api';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Button, flawAt, ProblemNote, RadioOption, Radios, Switch, TextArea, toast } from '@/ui';
import { Correction } from './Correction';
import s from './escalations.module.css';

const ACTIONS: RulingAction[] = ['answer', 'correct', 'retire', 'release'];

/** The lead's ruling: what happens to the task, and what everybody should know from now on. */
export function Rule({ escalation, onDone }: { escalation: Escalation; onDone: () => void }) {
  const { t } = useText();
  const project = useProject();
  const client = useQueryClient();
  const [action, setAction] = useState<RulingAction>('answer');
  const [text, setText] = useState('');
  const [precedent, setPrecedent] = useState(true);
  const [values, setValues] = useState<Values | null>(null);
  const rule = useMutation({
    mutationFn: () =>
      post(`/escalations/${escalation.id}/ruling`, {
        action,
        text,
        precedent,
        ...(action === 'correct' && values ? { correction: { values } } : {}),
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['project', project.id] });
      toast(t('escalations.rule.done'));
      onDone();
    },
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    rule.mutate();
  };
  return (
    <form className={s.form} onSubmit={submit}>
      <blockquote className={s.clause}>{escalation.note}</blockquote>
      <Radios label={t('escalations.action')} value={action} onChange={(v) => setAction(v as RulingAction)}>
        {ACTIONS.map((a) => (
          <RadioOption key={a} value={a} title={t(`escalations.action.${a}`)}>
            {t(`escalations.action.${a}.detail`)}
          </RadioOption>
        ))}
      </Radios>
      {action === 'correct' && <Correction task={escalation.task} value={values} onChange={setValues} />}
      <TextArea
        label={t('escalations.text')}
        hint={t('escalations.text.hint')}
        rows={5}
        value={text}
        onChange={setText}
        isRequired={action === 'answer' || precedent}
        error={flawAt(rule.error, 'text')}
      />
      <Switch isSelected={precedent} onChange={setPrecedent}>
        {t('escalations.precedent.switch')}
      </Switch>
      <ProblemNote problem={rule.error} />
      <div className="row">
        <Button
          type="submit"
          variant="primary"
          isPending={rule.isPending}
          isDisabled={action === 'correct' && !values}
        >
          {t('escalations.rule.save')}
        </Button>
      </div>
    </form>
  );
}
