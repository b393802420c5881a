import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '@/app/roots';

export const judgmentRoutes = [
  createRoute({
    getParentRoute: () => shell,
    path: '/judgments',
    validateSearch: (search: Record<string, unknown>): { q?: string } =>
      typeof search.q === 'string' && search.q ? { q: search.q } : {},
    component: lazyRouteComponent(() => import('./JudgmentsPage'), 'JudgmentsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/judgments/$judgment',
    component: lazyRouteComponent(() => import('./JudgmentPage'), 'JudgmentPage'),
  }),
];
