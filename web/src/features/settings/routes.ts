import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '@/app/roots';

export const settingsRoutes = [
  createRoute({
    getParentRoute: () => shell,
    path: '/settings',
    component: lazyRouteComponent(() => import('./SettingsPage'), 'SettingsPage'),
  }),
];
