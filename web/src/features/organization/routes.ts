import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '@/app/roots';

export const organizationRoutes = [
  createRoute({
    getParentRoute: () => shell,
    path: '/organizations',
    component: lazyRouteComponent(() => import('./OrganizationsPage'), 'OrganizationsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/organizations/$organization',
    component: lazyRouteComponent(() => import('./OrganizationPage'), 'OrganizationPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/trainers',
    component: lazyRouteComponent(() => import('./TrainersPage'), 'TrainersPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/groups',
    component: lazyRouteComponent(() => import('./GroupsPage'), 'GroupsPage'),
  }),
];
