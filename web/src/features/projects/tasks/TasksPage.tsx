import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ListTodo } from 'lucide-react';
import { useEffect, useState } from 'react';
import { get, type Listing, query, type TaskRow } from '@/api';
import { may, useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Badge, Button, Card, cx, EmptyState, ProblemNote, SearchField, Select, Skeleton, Table } from '@/ui';
import { TASK_STATES, useTaskStates } from './states';
import s from './tasks.module.css';

const FROM = '/signed-in/shell/projects/$project/tasks';

export function TasksPage() {
  const { t } = useText();
  const project = useProject();
  const search = useSearch({ from: FROM });
  const list = useInfiniteQuery({
    queryKey: ['project', project.id, 'tasks', search.state, search.q],
    queryFn: ({ pageParam }) =>
      get<Listing<TaskRow>>(
        `/projects/${project.id}/tasks${query({ ...search, cursor: pageParam, limit: 50 })}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = list.data?.pages.flatMap((page) => page.items);
  const filtered = !!search.state || !!search.q;
  return (
    <div className={cx('stack', s.list)}>
      <Filters />
      <ProblemNote problem={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Skeleton lines={8} />}
      {rows?.length === 0 && (
        <EmptyState
          icon={ListTodo}
          title={<h2>{t(filtered ? 'projects.tasks.nothing' : 'projects.tasks.none')}</h2>}
        >
          {t(filtered ? 'projects.tasks.nothing.detail' : 'projects.tasks.none.detail')}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <Card flush>
          <TaskTable rows={rows} />
        </Card>
      )}
      {list.hasNextPage && (
        <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {t('ui.more')}
        </Button>
      )}
    </div>
  );
}

function Filters() {
  const { t } = useText();
  const search = useSearch({ from: FROM });
  const navigate = useNavigate({ from: FROM as never });
  const states = useTaskStates();
  const [q, setQ] = useState(search.q ?? '');
  const go = (part: Partial<typeof search>) =>
    void navigate({ to: '.', search: { ...search, ...part } as never, replace: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows what is typed, a moment later
  useEffect(() => {
    if (q === (search.q ?? '')) return;
    const timer = setTimeout(() => go({ q: q || undefined }), 250);
    return () => clearTimeout(timer);
  }, [q]);
  return (
    <div className={s.filters}>
      <SearchField label={t('projects.tasks.search')} value={q} onChange={setQ} />
      <Select
        quiet
        label={t('projects.tasks.state')}
        value={search.state ?? 'all'}
        onChange={(state) => go({ state: state === 'all' ? undefined : state })}
        options={[
          { id: 'all', label: t('projects.tasks.state.all') },
          ...TASK_STATES.map((id) => ({ id: id as string, label: states.title(id) })),
        ]}
      />
    </div>
  );
}

function Excerpt({ row }: { row: TaskRow }) {
  const { t } = useText();
  return (
    <>
      <span>{row.excerpt || t('projects.tasks.untitled')}</span>
      {row.externalId && <small>{row.externalId}</small>}
    </>
  );
}

function TaskTable({ rows }: { rows: TaskRow[] }) {
  const { t } = useText();
  const project = useProject();
  const opens = may(project, 'lead');
  const states = useTaskStates();
  return (
    <Table
      label={t('projects.tab.tasks')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'task',
          title: t('projects.tasks.task'),
          cell: (row) =>
            opens ? (
              <Link
                to="/projects/$project/tasks/$task"
                params={{ project: project.id, task: row.id }}
                className={s.excerpt}
              >
                <Excerpt row={row} />
              </Link>
            ) : (
              <span className={s.excerpt}>
                <Excerpt row={row} />
              </span>
            ),
        },
        {
          id: 'state',
          title: t('projects.tasks.state'),
          cell: (row) => <Badge {...states.tone(row.state)}>{states.title(row.state)}</Badge>,
        },
        {
          id: 'judgments',
          title: t('projects.tasks.judgments'),
          number: true,
          cell: (row) =>
            t('projects.tasks.of', { judgments: row.judgments, wanted: row.wanted, imported: row.imported }),
        },
        {
          id: 'batch',
          title: t('projects.tasks.batch'),
          wide: true,
          cell: (row) => <span className={s.batch}>{row.batch.name}</span>,
        },
      ]}
    />
  );
}
