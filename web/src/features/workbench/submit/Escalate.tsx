import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Assignment, type NoWork, post } from '@/api';
import { hasWork, keepAssignment } from '@/lib/assignments';
import { useText } from '@/lib/text';
import {
  Button,
  Dialog,
  Field,
  flawAt,
  ProblemNote,
  RadioOption,
  Radios,
  Segmented,
  TextArea,
  toast,
} from '@/ui';
import type { Work } from '../useWork';
import s from './submit.module.css';

const abouts = ['task', 'guidelines', 'rubric'] as const;
const kinds = ['ambiguous', 'broken', 'unsafe', 'other'] as const;
type About = (typeof abouts)[number];

/** Asks the lead. The task waits for the ruling and never counts against whoever asked. */
export function Escalate({
  assignment,
  work,
  open,
  onClose,
}: {
  assignment: Assignment;
  work: Work;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [about, setAbout] = useState<About>('task');
  const [kind, setKind] = useState('');
  const [note, setNote] = useState('');
  const [clause, setClause] = useState('');
  const escalate = useMutation({
    mutationFn: () =>
      post<{ next?: Assignment | NoWork | null }>(`/assignments/${assignment.id}/escalate`, {
        about,
        kind,
        note,
        next: true,
        ...(about !== 'task' && clause ? { clause } : {}),
      }),
    onSuccess: async (answer) => {
      await work.keeper.finish();
      void client.invalidateQueries({ queryKey: ['work'] });
      onClose();
      toast(t('work.escalated'));
      const next = answer?.next;
      if (hasWork(next)) {
        keepAssignment(client, next);
        void navigate({ to: '/assignments/$assignment', params: { assignment: next.id }, replace: true });
      } else
        void navigate({
          to: '/work/projects/$project/start',
          params: { project: assignment.project.id },
          replace: true,
        });
    },
  });
  const footer = (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button
        variant="primary"
        isPending={escalate.isPending}
        isDisabled={!kind || !note.trim()}
        onPress={() => escalate.mutate()}
      >
        {t('work.escalate.action')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('work.escalate.title')}
      open={open}
      onOpenChange={(o) => !o && onClose()}
      footer={footer}
    >
      <div className={s.form}>
        <p>{t('work.escalate.detail')}</p>
        <ProblemNote problem={escalate.error} />
        <div>
          <span className={s.label}>{t('work.escalate.about')}</span>
          <Segmented<About>
            label={t('work.escalate.about')}
            value={about}
            onChange={setAbout}
            items={abouts.map((id) => ({ id, label: t(`work.escalate.about.${id}`) }))}
          />
        </div>
        {about !== 'task' && (
          <Field
            label={t('work.escalate.clause')}
            hint={t('work.escalate.clause.hint')}
            value={clause}
            onChange={setClause}
            error={flawAt(escalate.error, 'clause')}
          />
        )}
        <Radios
          label={t('work.escalate.kind')}
          value={kind || (null as unknown as string)}
          onChange={setKind}
        >
          {kinds.map((k) => (
            <RadioOption key={k} value={k} title={t(`work.escalate.kind.${k}`)} />
          ))}
        </Radios>
        <TextArea
          label={t('work.escalate.note')}
          hint={t('work.escalate.note.hint')}
          value={note}
          onChange={setNote}
          error={flawAt(escalate.error, 'note')}
        />
      </div>
    </Dialog>
  );
}
