import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '@/app/roots';

export const linkRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/links/$token',
    component: lazyRouteComponent(() => import('./LinkPage'), 'LinkPage'),
  }),
];
