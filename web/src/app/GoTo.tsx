import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { get, type ProjectSummary } from '@/api';
import { useCommands } from '@/lib/hotkeys';
import { useRoles } from '@/lib/session';
import { useText } from '@/lib/text';
import { navigation } from './navigation';

/** Puts every page of the rail, and every project one may see, into the palette. */
export function GoTo() {
  const { t } = useText();
  const roles = useRoles();
  const navigate = useNavigate();
  const owns = roles.has('owner', 'engineer', 'admin');
  const { data: projects } = useQuery({
    queryKey: ['projects'],
    queryFn: () => get<ProjectSummary[]>('/projects'),
    enabled: owns,
    // The palette may be a little behind; the list of projects is not cheap.
    staleTime: 300_000,
  });
  const pages = navigation.flatMap((g) => g.items).filter((i) => i.for(roles));
  useCommands([
    ...pages.map(({ to, title }) => ({
      id: `go ${to}`,
      label: t(title),
      group: t('app.go'),
      run: () => void navigate({ to }),
    })),
    ...(projects ?? []).map(({ id, title }) => ({
      id: `project ${id}`,
      label: title,
      group: t('app.nav.projects.all'),
      run: () => void navigate({ to: '/projects/$project', params: { project: id } }),
    })),
    ...(roles.has('owner', 'admin')
      ? [
          {
            id: 'project new',
            label: t('projects.new'),
            group: t('app.nav.projects.all'),
            run: () => void navigate({ to: '/projects/new' }),
          },
        ]
      : []),
  ]);
  return null;
}
