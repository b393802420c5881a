import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '@/app/roots';

export const signInRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    validateSearch: (search: Record<string, unknown>): { next?: string } =>
      // Only an address of ours: a link must not send anyone elsewhere after signing in.
      typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) ? { next: search.next } : {},
    component: lazyRouteComponent(() => import('./SignInPage'), 'SignInPage'),
  }),
];
