import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { projectFrame } from '@/app/project';

export interface EscalationSearch {
  state?: 'ruled' | undefined;
}
export const escalationRoutes = [
  createRoute({
    getParentRoute: () => projectFrame,
    path: '/escalations',
    validateSearch: (search): EscalationSearch => (search.state === 'ruled' ? { state: 'ruled' } : {}),
    component: lazyRouteComponent(() => import('./EscalationsPage'), 'EscalationsPage'),
  }),
];
