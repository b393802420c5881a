import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { projectFrame } from '@/app/project';

export interface QualitySearch {
  /** The measure whose raters and tasks are shown; the headline's when absent. */
  measure?: string | undefined;
}

export const agreementRoutes = [
  createRoute({
    getParentRoute: () => projectFrame,
    path: '/quality',
    validateSearch: (search): QualitySearch => ({
      measure: typeof search.measure === 'string' ? search.measure : undefined,
    }),
    component: lazyRouteComponent(() => import('./QualityPage'), 'QualityPage'),
  }),
];
