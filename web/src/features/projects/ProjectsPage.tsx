import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FolderKanban, Plus, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { get, type ProjectSummary } from '@/api';
import { useRoles } from '@/lib/session';
import { useText } from '@/lib/text';
import { Badge, EmptyState, LinkButton, PageHead, ProblemNote, Progress, SearchField, Skeleton } from '@/ui';
import { ProjectStateBadge } from '@/ui/ProjectStateBadge';
import s from './projects.module.css';

export function ProjectsPage() {
  const { t } = useText();
  const roles = useRoles();
  const [q, setQ] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['projects'],
    queryFn: () => get<ProjectSummary[]>('/projects'),
  });
  const creates = roles.has('owner', 'admin');
  const found = data?.filter((p) =>
    `${p.title} ${p.template.taskName}`.toLowerCase().includes(q.toLowerCase()),
  );
  const create = (
    <LinkButton variant="primary" to="/projects/new">
      <Plus aria-hidden />
      {t('projects.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHead
        title={t('projects.title')}
        {...(data?.length ? { sub: t('projects.sub', { n: data.length }) } : {})}
      >
        {data && data.length > 6 && <SearchField label={t('projects.search')} value={q} onChange={setQ} />}
        {creates && data && data.length > 0 && create}
      </PageHead>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton block />}
      {data?.length === 0 && (
        <EmptyState icon={FolderKanban} title={t('projects.none')} action={creates && create}>
          {t(creates ? 'projects.none.owner' : 'projects.none.other')}
        </EmptyState>
      )}
      {found && found.length > 0 && (
        <ul className={s.list}>
          {found.map((project) => (
            <ProjectLine key={project.id} project={project} />
          ))}
        </ul>
      )}
      {found?.length === 0 && data!.length > 0 && <EmptyState title={t('projects.search.none', { q })} />}
    </>
  );
}

function ProjectLine({ project }: { project: ProjectSummary }) {
  const { t, number } = useText();
  const { tasks, judged, escalated } = project.counts;
  return (
    <li>
      <Link to="/projects/$project" params={{ project: project.id }} className={s.line}>
        <span className={s.name}>
          <b>{project.title}</b>
          <small>{`${project.template.taskName} · ${project.organization.name}`}</small>
        </span>
        <span className={s.progress}>
          {tasks > 0 ? (
            <>
              <span className="num">
                {t('projects.judged', { judged: number(judged), tasks: number(tasks) })}
              </span>
              <Progress label={t('projects.progress')} value={judged} max={tasks} />
            </>
          ) : (
            <span className="muted">{t('projects.empty')}</span>
          )}
        </span>
        <span className={s.waits}>
          {escalated > 0 && (
            <Badge tone="warn">
              <TriangleAlert aria-hidden />
              {t('projects.escalated', { n: escalated })}
            </Badge>
          )}
        </span>
        <ProjectStateBadge state={project.state} />
      </Link>
    </li>
  );
}
