import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { projectQuery } from '@/lib/project';
import { Missing } from './Failures';
import { queryClient } from './queries';
import { shell } from './roots';

/** The parent of a project's pages: its head and its tabs. */
export const projectFrame = createRoute({
  getParentRoute: () => shell,
  path: '/projects/$project',
  component: lazyRouteComponent(() => import('./ProjectFrame'), 'ProjectFrame'),
  notFoundComponent: Missing,
  loader: ({ params }) => void queryClient.prefetchQuery(projectQuery(params.project)),
});
