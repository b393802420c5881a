import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { type ImportStatus, post } from '@/api';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Button, Confirm, ProblemNote, toast } from '@/ui';
import { importQuery } from './queries';

/** Takes a wrong batch out again: unjudged tasks retire, judged ones stay. */
export function WithdrawBatch({ status }: { status: ImportStatus }) {
  const { t } = useText();
  const project = useProject();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => post<{ retired: number; kept: number }>(`/imports/${status.id}/withdraw`),
    onSuccess: ({ retired, kept }) => {
      setAsking(false);
      void client.invalidateQueries({ queryKey: importQuery(status.id).queryKey });
      void client.invalidateQueries({ queryKey: ['project', project.id] });
      toast(t('imports.withdraw.done', { retired, kept }));
    },
  });
  return (
    <>
      <Button size="sm" onPress={() => setAsking(true)}>
        <Undo2 aria-hidden />
        {t('imports.withdraw')}
      </Button>
      <Confirm
        title={t('imports.withdraw.title')}
        open={asking}
        onOpenChange={setAsking}
        action={t('imports.withdraw')}
        onConfirm={() => withdraw.mutate()}
        busy={withdraw.isPending}
        danger
      >
        <p>{t('imports.withdraw.detail')}</p>
        <ProblemNote problem={withdraw.error} />
      </Confirm>
    </>
  );
}
