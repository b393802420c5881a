import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FileQuestion } from 'lucide-react';
import { isProblem } from '@/api';
import { assignmentQuery } from '@/lib/assignments';
import { useSession } from '@/lib/session';
import { useText } from '@/lib/text';
import { EmptyState, LinkButton, ProblemNote, Skeleton } from '@/ui';
import { readShelf } from './draft/shelf';
import { Workbench } from './Workbench';
import s from './workbench.module.css';

const route = getRouteApi('/signed-in/assignments/$assignment');

export function WorkbenchPage() {
  const { t } = useText();
  const { account } = useSession();
  const { assignment: id } = route.useParams();
  const { data: assignment, error, refetch } = useQuery(assignmentQuery(id));
  const kept = useQuery({
    queryKey: ['kept', account.id, id],
    queryFn: async () => (await readShelf(account.id, id)) ?? null,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isProblem(error) && error.status === 404) {
    return (
      <main id="main" className={s.alone}>
        <EmptyState
          page
          icon={FileQuestion}
          title={t('work.gone')}
          action={<LinkButton to="/work">{t('work.back')}</LinkButton>}
        >
          {t('work.gone.detail')}
        </EmptyState>
      </main>
    );
  }
  if (error && !assignment) {
    return (
      <main id="main" className={s.alone}>
        <ProblemNote problem={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (!assignment || kept.data === undefined) {
    return (
      <main id="main" className={s.alone}>
        <Skeleton block />
      </main>
    );
  }
  return (
    <Workbench
      key={`${assignment.id} ${assignment.token}`}
      assignment={assignment}
      kept={kept.data ?? undefined}
    />
  );
}
