import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { ChevronRight, Compass } from 'lucide-react';
import { isProblem, type Project } from '@/api';
import { useCommands } from '@/lib/hotkeys';
import { may, ProjectProvider, projectQuery, type Right } from '@/lib/project';
import { type MessageId, useText } from '@/lib/text';
import { EmptyState, LinkButton, ProblemNote, Skeleton, TabNav, useTitle } from '@/ui';
import { ProjectStateBadge } from '@/ui/ProjectStateBadge';
import { ProjectActions } from './ProjectActions';
import s from './project.module.css';

const tabs: { path: string; title: MessageId; right?: Right }[] = [
  { path: '', title: 'projects.tab.overview' },
  { path: '/tasks', title: 'projects.tab.tasks' },
  { path: '/quality', title: 'projects.tab.quality' },
  { path: '/texts', title: 'projects.tab.texts' },
  { path: '/escalations', title: 'projects.tab.escalations', right: 'lead' },
  { path: '/people', title: 'projects.tab.people', right: 'lead' },
  { path: '/imports', title: 'projects.tab.imports', right: 'bring' },
  { path: '/exports', title: 'projects.tab.exports', right: 'take' },
  { path: '/settings', title: 'projects.tab.settings', right: 'design' },
];

/** On a narrow screen the row of tabs scrolls: the open one is brought into sight. */
const reveal = (tab: HTMLAnchorElement | null) => tab?.scrollIntoView({ block: 'nearest', inline: 'center' });

export function ProjectFrame() {
  const { project: id } = useParams({ from: '/signed-in/shell/projects/$project' });
  const { data: project, error, refetch } = useQuery(projectQuery(id));
  if (isProblem(error) && error.status === 404) return <NotHere />;
  if (error && !project) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!project) return <Skeleton lines={6} />;
  return (
    <ProjectProvider project={project}>
      <Head project={project} />
      <Outlet />
    </ProjectProvider>
  );
}

function NotHere() {
  const { t } = useText();
  useTitle(t('projects.missing'));
  return (
    <EmptyState
      icon={Compass}
      title={<h1>{t('projects.missing')}</h1>}
      action={<LinkButton to="/projects">{t('projects.all')}</LinkButton>}
    >
      {t('app.missing.detail')}
    </EmptyState>
  );
}

function Head({ project }: { project: Project }) {
  const { t } = useText();
  const navigate = useNavigate();
  const at = useRouterState({ select: (state) => state.location.pathname });
  const base = `/projects/${project.id}`;
  const shown = tabs.filter((tab) => !tab.right || may(project, tab.right));
  const open = shown.findLast((tab) => at.startsWith(base + tab.path)) ?? shown[0]!;
  useCommands(
    shown.map((tab) => ({
      id: `tab ${tab.path}`,
      label: t(tab.title),
      group: project.title,
      run: () => void navigate({ to: base + tab.path }),
    })),
  );
  useTitle(`${t(open.title)} · ${project.title}`);
  return (
    <header className={s.head}>
      <nav className={s.crumbs} aria-label={t('projects.crumbs')}>
        <Link to="/projects">{t('projects.title')}</Link>
        <ChevronRight aria-hidden />
        <span>{project.organization.name}</span>
      </nav>
      <div className={s.title}>
        <h1>{project.title}</h1>
        <ProjectStateBadge state={project.state} />
        <span className="grow" />
        {may(project, 'design') && <ProjectActions project={project} />}
      </div>
      <TabNav label={t('projects.tabs')}>
        {shown.map((tab) => (
          <Link
            key={tab.path}
            ref={tab === open ? reveal : null}
            to={base + tab.path}
            activeOptions={{ exact: tab.path === '', includeSearch: false }}
          >
            {t(tab.title)}
          </Link>
        ))}
      </TabNav>
    </header>
  );
}
