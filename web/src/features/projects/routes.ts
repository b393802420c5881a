import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { projectFrame } from '@/app/project';
import { shell } from '@/app/roots';

export interface TaskSearch {
  state?: string | undefined;
  q?: string | undefined;
}
export interface TextSearch {
  text: 'guidelines' | 'rubric';
  version?: number | undefined;
}
const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export const projectsRoutes = [
  createRoute({
    getParentRoute: () => shell,
    path: '/projects',
    component: lazyRouteComponent(() => import('./ProjectsPage'), 'ProjectsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/projects/new',
    component: lazyRouteComponent(() => import('./new/NewProjectPage'), 'NewProjectPage'),
  }),
];

export const projectRoutes = [
  createRoute({
    getParentRoute: () => projectFrame,
    path: '/',
    component: lazyRouteComponent(() => import('./overview/OverviewPage'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: () => projectFrame,
    path: '/tasks',
    validateSearch: (search): TaskSearch => ({ state: word(search.state), q: word(search.q) }),
    component: lazyRouteComponent(() => import('./tasks/TasksPage'), 'TasksPage'),
  }),
  createRoute({
    getParentRoute: () => projectFrame,
    path: '/tasks/$task',
    component: lazyRouteComponent(() => import('./tasks/TaskPage'), 'TaskPage'),
  }),
  createRoute({
    getParentRoute: () => projectFrame,
    path: '/texts',
    validateSearch: (search): TextSearch => ({
      text: search.text === 'rubric' ? 'rubric' : 'guidelines',
      version: Number(search.version) || undefined,
    }),
    component: lazyRouteComponent(() => import('./texts/TextsPage'), 'TextsPage'),
  }),
  createRoute({
    getParentRoute: () => projectFrame,
    path: '/settings',
    component: lazyRouteComponent(() => import('./settings/ProjectSettingsPage'), 'ProjectSettingsPage'),
  }),
];
