import { createRouter } from '@tanstack/react-router';
import { agreementRoutes } from '@/features/agreement/routes';
import { demoRoutes } from '@/features/demo/routes';
import { escalationOutcomeRoutes } from '@/features/escalation-outcomes/routes';
import { escalationRoutes } from '@/features/escalations/routes';
import { exportRoutes } from '@/features/exports/routes';
import { importRoutes } from '@/features/imports/routes';
import { judgmentRoutes } from '@/features/judgments/routes';
import { linkRoutes } from '@/features/links/routes';
import { myWorkRoutes } from '@/features/my-work/routes';
import { organizationRoutes } from '@/features/organization/routes';
import { peopleRoutes } from '@/features/people/routes';
import { projectRoutes, projectsRoutes } from '@/features/projects/routes';
import { settingsRoutes } from '@/features/settings/routes';
import { signInRoutes } from '@/features/sign-in/routes';
import { startRoutes, workbenchRoutes } from '@/features/workbench/routes';
import { homeRoute } from './home';
import { projectFrame } from './project';
import { root, shell, signedIn } from './roots';

const routeTree = root.addChildren([
  ...signInRoutes,
  ...linkRoutes,
  signedIn.addChildren([
    homeRoute,
    ...demoRoutes,
    ...workbenchRoutes,
    shell.addChildren([
      ...myWorkRoutes,
      ...startRoutes,
      ...judgmentRoutes,
      ...escalationOutcomeRoutes,
      ...projectsRoutes,
      projectFrame.addChildren([
        ...projectRoutes,
        ...agreementRoutes,
        ...escalationRoutes,
        ...peopleRoutes,
        ...importRoutes,
        ...exportRoutes,
      ]),
      ...organizationRoutes,
      ...settingsRoutes,
    ]),
  ]),
]);

export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
