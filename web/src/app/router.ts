import { createRouter } from '@tanstack/react-router';
import { demoRoutes } from '@/features/demo/routes';
import { escalationOutcomeRoutes } from '@/features/escalation-outcomes/routes';
import { judgmentRoutes } from '@/features/judgments/routes';
import { linkRoutes } from '@/features/links/routes';
import { myWorkRoutes } from '@/features/my-work/routes';
import { settingsRoutes } from '@/features/settings/routes';
import { signInRoutes } from '@/features/sign-in/routes';
import { startRoutes, workbenchRoutes } from '@/features/workbench/routes';
import { homeRoute } from './home';
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
