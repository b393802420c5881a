import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Archive } from 'lucide-react';
import { useState } from 'react';
import { post, type TaskDetail } from '@/api';
import { may, useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Button, Confirm, ProblemNote, toast } from '@/ui';

/** Takes a task out of the work; its judgments are kept. */
export function RetireTask({ task }: { task: TaskDetail }) {
  const { t } = useText();
  const project = useProject();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const retire = useMutation({
    mutationFn: () => post(`/projects/${project.id}/tasks/${task.id}/retire`),
    onSuccess: () => {
      setAsking(false);
      void client.invalidateQueries({ queryKey: ['project', project.id] });
      toast(t('projects.task.retire.done'));
    },
  });
  if (!may(project, 'lead') || task.state === 'retired') return null;
  return (
    <>
      <Button onPress={() => setAsking(true)}>
        <Archive aria-hidden />
        {t('projects.task.retire')}
      </Button>
      <Confirm
        title={t('projects.task.retire.title')}
        open={asking}
        onOpenChange={setAsking}
        action={t('projects.task.retire')}
        onConfirm={() => retire.mutate()}
        busy={retire.isPending}
        danger
      >
        <p>{t('projects.task.retire.detail', { n: task.judgments.length })}</p>
        <ProblemNote problem={retire.error} />
      </Confirm>
    </>
  );
}
