import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { type DisputedTask, get, type Listing, type Measured, query } from '@/api';
import { may, useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Button, Card, ProblemNote, Skeleton } from '@/ui';
import { useNumbers } from './numbers';
import s from './quality.module.css';

/** The tasks whose answers differ most; each opens with everybody's answers side by side. */
export function Disputed({ measure }: { measure: Measured }) {
  const { t } = useText();
  const project = useProject();
  const list = useInfiniteQuery({
    queryKey: ['project', project.id, 'disputed', measure.question],
    queryFn: ({ pageParam }) =>
      get<Listing<DisputedTask>>(
        `/projects/${project.id}/disputed${query({ question: measure.question, cursor: pageParam, limit: 8 })}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const tasks = list.data?.pages.flatMap((page) => page.items);
  return (
    <Card title={t('agreement.disputed')} flush className={s.disputed!}>
      <ProblemNote problem={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Skeleton lines={6} />}
      {tasks?.length === 0 && <p className={s.inside}>{t('agreement.disputed.none')}</p>}
      <ul>
        {tasks?.map((task) => (
          <li key={task.task}>
            <DisputedLine task={task} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <div className={s.inside}>
          <Button size="sm" isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {t('ui.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function DisputedLine({ task }: { task: DisputedTask }) {
  const { t } = useText();
  const { percent } = useNumbers();
  const project = useProject();
  const content = (
    <>
      <span className={s.excerpt}>
        <span>{task.excerpt}</span>
        <small>
          {[task.externalId, t('agreement.disputed.answers', { n: task.answers })]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      <span className={s.split}>
        <meter min={0} max={1} value={task.disagreement} aria-label={t('agreement.disputed.meter')} />
        <b className="num">{percent(task.disagreement)}</b>
      </span>
    </>
  );
  if (!may(project, 'lead')) return <div className={s.dispute}>{content}</div>;
  return (
    <Link
      to="/projects/$project/tasks/$task"
      params={{ project: project.id, task: task.task }}
      className={s.dispute}
    >
      {content}
      <ChevronRight aria-hidden />
    </Link>
  );
}
