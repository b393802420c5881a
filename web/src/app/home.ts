import { createRoute, redirect } from '@tanstack/react-router';
import type { Session } from '@/api';
import { sessionQuery } from '@/lib/session';
import { queryClient } from './queries';
import { signedIn } from './roots';

/** The first page of a person: who judges begins with their work, who owns data with the projects. */
export function landing(session: Session): string {
  const has = (...names: string[]) => session.roles.some((r) => names.includes(r.role));
  if (has('trainer', 'reviewer', 'qa-lead') || session.roles.length === 0) return '/work';
  if (has('owner', 'engineer', 'admin')) return '/projects';
  if (has('talent-ops')) return '/trainers';
  return '/settings';
}

export const homeRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session) throw redirect({ to: landing(session), replace: true });
  },
});
