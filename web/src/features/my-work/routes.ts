import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '@/app/roots';

export const myWorkRoutes = [
  createRoute({
    getParentRoute: () => shell,
    path: '/work',
    component: lazyRouteComponent(() => import('./MyWorkPage'), 'MyWorkPage'),
  }),
];
