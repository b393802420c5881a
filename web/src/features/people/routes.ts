import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { projectFrame } from '@/app/project';

export const peopleRoutes = [
  createRoute({
    getParentRoute: () => projectFrame,
    path: '/people',
    component: lazyRouteComponent(() => import('./PeoplePage'), 'PeoplePage'),
  }),
];
