import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '@/app/roots';

export const demoRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/demo',
    component: lazyRouteComponent(() => import('./ChooseRolePage'), 'ChooseRolePage'),
  }),
];
