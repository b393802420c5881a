import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '@/app/roots';

export const escalationOutcomeRoutes = [
  createRoute({
    getParentRoute: () => shell,
    path: '/my-escalations',
    component: lazyRouteComponent(() => import('./MyEscalationsPage'), 'MyEscalationsPage'),
  }),
];
