import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell, signedIn } from '@/app/roots';

export const workbenchRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/assignments/$assignment',
    component: lazyRouteComponent(() => import('./WorkbenchPage'), 'WorkbenchPage'),
  }),
];
export const startRoutes = [
  createRoute({
    getParentRoute: () => shell,
    path: '/work/projects/$project/start',
    component: lazyRouteComponent(() => import('./StartPage'), 'StartPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/work/projects/$project/guidelines',
    component: lazyRouteComponent(() => import('./guidelines/GuidelinesPage'), 'GuidelinesPage'),
  }),
];
