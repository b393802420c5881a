import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CirclePause, CirclePlay, Ellipsis, Lock } from 'lucide-react';
import { useState } from 'react';
import { type Project, type ProjectState, put } from '@/api';
import { projectQuery } from '@/lib/project';
import { useText } from '@/lib/text';
import { Button, Confirm, IconButton, MenuButton, MenuItem, ProblemNote, toast } from '@/ui';

/** Opens, pauses and closes a project. Only closing asks first. */
export function ProjectActions({ project }: { project: Project }) {
  const { t } = useText();
  const client = useQueryClient();
  const [closing, setClosing] = useState(false);
  const set = useMutation({
    mutationFn: (state: ProjectState) => put(`/projects/${project.id}/state`, { state }),
    onSuccess: async (_, state) => {
      setClosing(false);
      await client.invalidateQueries({ queryKey: projectQuery(project.id).queryKey });
      void client.invalidateQueries({ queryKey: ['projects'] });
      toast(t(`projects.now.${state}`));
    },
    onError: () => !closing && toast(t('ui.failed')),
  });
  const { state } = project;
  return (
    <>
      {state === 'open' ? (
        <Button isPending={set.isPending} onPress={() => set.mutate('paused')}>
          <CirclePause aria-hidden />
          {t('projects.pause')}
        </Button>
      ) : (
        <Button
          variant={state === 'closed' ? 'default' : 'primary'}
          isPending={set.isPending}
          onPress={() => set.mutate('open')}
        >
          <CirclePlay aria-hidden />
          {t(
            state === 'draft' ? 'projects.open' : state === 'paused' ? 'projects.resume' : 'projects.reopen',
          )}
        </Button>
      )}
      {state !== 'closed' && state !== 'draft' && (
        <MenuButton
          trigger={
            <IconButton label={t('projects.more')} variant="default">
              <Ellipsis />
            </IconButton>
          }
        >
          <MenuItem id="close" icon={<Lock aria-hidden />} onAction={() => setClosing(true)}>
            {t('projects.close')}
          </MenuItem>
        </MenuButton>
      )}
      <Confirm
        title={t('projects.close.title')}
        open={closing}
        onOpenChange={setClosing}
        action={t('projects.close')}
        onConfirm={() => set.mutate('closed')}
        busy={set.isPending}
      >
        <p>{t('projects.close.detail')}</p>
        <ProblemNote problem={set.error} />
      </Confirm>
    </>
  );
}
