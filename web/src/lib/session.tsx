import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { get, isProblem, type Preferences, put, type RoleName, type Session } from '@/api';
import { applyLanguage } from './language';
import { applyLook } from './theme';

export const sessionQuery = {
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await get<Session>('/session');
    } catch (e) {
      if (isProblem(e) && e.status === 401) return null;
      throw e;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
};

export const SessionContext = createContext<Session | null>(null);
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  const { language, theme, textSize, density } = session.preferences;
  useEffect(() => applyLanguage(language), [language]);
  useEffect(() => applyLook({ theme, textSize, density }), [theme, textSize, density]);
  return <SessionContext value={session}>{children}</SessionContext>;
}
/** Who is signed in; only below the signed-in part of the page tree. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Nobody is signed in here');
  return session;
}
export const useMaybeSession = () => useQuery(sessionQuery);

export function useRoles() {
  const { roles } = useSession();
  return {
    has: (...names: RoleName[]) => roles.some((r) => names.includes(r.role)),
    organizations: [
      ...new Map(
        roles.flatMap((r) => (r.organization ? [[r.organization.id, r.organization]] : [])),
      ).values(),
    ],
  };
}

/** Settings that follow the account: at work at once, sent half a second after the last change. */
export function usePreferences() {
  const client = useQueryClient();
  const { preferences } = useSession();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const change = (part: Partial<Preferences>) => {
    const session = client.getQueryData<Session>(sessionQuery.queryKey);
    if (!session) return;
    const next = { ...session.preferences, ...part };
    client.setQueryData(sessionQuery.queryKey, { ...session, preferences: next });
    clearTimeout(timer.current);
    // A setting that did not reach the server is kept for this visit; the next change sends all of them.
    timer.current = setTimeout(() => void put('/session/preferences', next).catch(() => undefined), 500);
  };
  return [preferences, change] as const;
}
