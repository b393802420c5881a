import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { projectFrame } from '@/app/project';

export const exportRoutes = [
  createRoute({
    getParentRoute: () => projectFrame,
    path: '/exports',
    component: lazyRouteComponent(() => import('./ExportsPage'), 'ExportsPage'),
  }),
  createRoute({
    getParentRoute: () => projectFrame,
    path: '/exports/$export',
    component: lazyRouteComponent(() => import('./ExportPage'), 'ExportPage'),
  }),
];
