import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Coffee } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type Assignment, get, isProblem, type MyWork, type NoWork, post } from '@/api';
import { hasWork, keepAssignment } from '@/lib/assignments';
import { useText } from '@/lib/text';
import { EmptyState, LinkButton, ProblemNote, Skeleton, useTitle } from '@/ui';

const route = getRouteApi('/signed-in/shell/work/projects/$project/start');

/** Opens what was begun on a project, else takes its next task. */
export function StartPage() {
  const { t } = useText();
  const { project } = route.useParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { mutate, data, error } = useMutation({
    mutationFn: async (): Promise<Assignment | NoWork> => {
      const { continue: begun } = await get<MyWork>('/work');
      const mine = begun.find((b) => b.project === project && !b.lapsed);
      // What was begun comes before something new, so that nobody holds places without meaning to.
      return mine
        ? get<Assignment>(`/assignments/${mine.assignment}`)
        : post<Assignment | NoWork>(`/work/projects/${project}/claim`);
    },
    onSuccess: (next) => {
      if (!hasWork(next)) return;
      keepAssignment(client, next);
      void navigate({ to: '/assignments/$assignment', params: { assignment: next.id }, replace: true });
    },
    onError: (e) => {
      if (isProblem(e, 'guidelines-not-acknowledged')) {
        void navigate({ to: '/work/projects/$project/guidelines', params: { project }, replace: true });
      }
    },
  });
  const asked = useRef(false);
  useEffect(() => {
    if (!asked.current) mutate();
    asked.current = true;
  }, [mutate]);
  useTitle(t('work.starting'));
  if (data && !hasWork(data)) {
    return (
      <EmptyState
        page
        icon={Coffee}
        title={t('work.none')}
        action={<LinkButton to="/work">{t('work.back')}</LinkButton>}
      >
        {data.reason}
      </EmptyState>
    );
  }
  if (error && !isProblem(error, 'guidelines-not-acknowledged')) {
    return <ProblemNote problem={error} onRetry={() => mutate()} />;
  }
  return (
    <>
      <h1 className="sr">{t('work.starting')}</h1>
      <Skeleton block />
    </>
  );
}
