import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '@/lib/session';
import { Broken, Missing } from './Failures';
import { queryClient } from './queries';
import { Root } from './Root';
import { Shell } from './Shell';
import { SignedIn } from './SignedIn';

/** The three parents a page can have: anyone, signed in (whole window), signed in (with navigation). */
export const root = createRootRoute({ component: Root, notFoundComponent: Missing, errorComponent: Broken });

export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: SignedIn,
  errorComponent: Broken,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
});

export const shell = createRoute({
  getParentRoute: () => signedIn,
  id: 'shell',
  component: Shell,
  errorComponent: Broken,
  notFoundComponent: Missing,
});
