import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { projectFrame } from '@/app/project';

export const importRoutes = [
  createRoute({
    getParentRoute: () => projectFrame,
    path: '/imports',
    component: lazyRouteComponent(() => import('./ImportsPage'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => projectFrame,
    path: '/imports/$import',
    component: lazyRouteComponent(() => import('./ImportPage'), 'ImportPage'),
  }),
];
