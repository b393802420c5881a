import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Assignment, post } from '@/api';
import { clock, useText } from '@/lib/text';
import { Button, Dialog, ProblemNote, RadioOption, Radios } from '@/ui';
import type { Work } from '../useWork';
import s from './submit.module.css';

const reasons = ['unfamiliar', 'too-long', 'unwell', 'other'] as const;

/** Gives the task back. Asked once, with what happens to the time and the draft. */
export function Skip({
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
  const [reason, setReason] = useState<string>('');
  const skip = useMutation({
    mutationFn: () => post(`/assignments/${assignment.id}/release`, { reason }),
    onSuccess: async () => {
      await work.keeper.finish();
      void client.invalidateQueries({ queryKey: ['work'] });
      onClose();
      void navigate({
        to: '/work/projects/$project/start',
        params: { project: assignment.project.id },
        replace: true,
      });
    },
  });
  const footer = (
    <>
      <Button onPress={onClose}>{t('work.skip.stay')}</Button>
      <Button variant="primary" isPending={skip.isPending} isDisabled={!reason} onPress={() => skip.mutate()}>
        {t('work.skip.action')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('work.skip.title')}
      open={open}
      onOpenChange={(o) => !o && onClose()}
      size="sm"
      footer={footer}
    >
      <div className={s.form}>
        <p>{t('work.skip.detail', { time: clock(work.clock.time.activeSeconds) })}</p>
        <ProblemNote problem={skip.error} />
        <Radios
          label={t('work.skip.reason')}
          value={reason || (null as unknown as string)}
          onChange={setReason}
        >
          {reasons.map((r) => (
            <RadioOption key={r} value={r} title={t(`work.skip.reason.${r}`)} />
          ))}
        </Radios>
      </div>
    </Dialog>
  );
}
