import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ListOrdered } from 'lucide-react';
import { get, type ProjectProgress, post, type Session } from '@/api';
import { useProject } from '@/lib/project';
import { sessionQuery, useRoles, useSession } from '@/lib/session';
import { useText } from '@/lib/text';
import { Button, LinkButton, toast } from '@/ui';

/**
 * The way from an import to its first task, where one waits, for whoever judges; in the demo the role changes on the
 * way.
 */
export function WorkOnIt() {
  const { t } = useText();
  const project = useProject();
  const session = useSession();
  const judges = useRoles().has('trainer');
  const client = useQueryClient();
  const navigate = useNavigate();
  const progress = useQuery({
    queryKey: ['project', project.id, 'progress'],
    queryFn: () => get<ProjectProgress>(`/projects/${project.id}/progress`),
    // The tasks have just come in.
    staleTime: 0,
  });
  const start = { to: '/work/projects/$project/start', params: { project: project.id } } as const;
  const change = useMutation({
    mutationFn: () => post<Session>('/demo/roles/trainer'),
    onSuccess: (next) => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, next);
      toast(t('imports.work.changed', { name: next.account.name }));
      void navigate(start);
    },
    onError: () => toast(t('ui.failed')),
  });
  // The name of a task begins with its verb: "Rank responses".
  const label = t('imports.work', { verb: project.template.taskName.split(' ')[0] });
  const waiting = progress.data && progress.data.judgedTasks < progress.data.tasks;
  if (project.state !== 'open' || !waiting || !(judges || session.demo)) return null;
  return judges ? (
    <LinkButton variant="primary" size="sm" {...start}>
      <ListOrdered aria-hidden />
      {label}
    </LinkButton>
  ) : (
    <Button variant="primary" size="sm" isPending={change.isPending} onPress={() => change.mutate()}>
      <ListOrdered aria-hidden />
      {label}
    </Button>
  );
}
