import { Outlet } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useHotkeys } from '@/lib/hotkeys';
import { SessionProvider, useMaybeSession } from '@/lib/session';
import { SignInAgain } from './SignInAgain';

/** Everything below knows who is signed in, also while the server has forgotten it: the page and its work stay. */
export function SignedIn() {
  const { data } = useMaybeSession();
  const last = useRef(data);
  if (data) last.current = data;
  const session = data ?? last.current;
  const { setSingleKeys } = useHotkeys();
  const single = session?.preferences.singleKeys ?? true;
  useEffect(() => setSingleKeys(single), [single, setSingleKeys]);
  if (!session) return null;
  return (
    <SessionProvider session={session}>
      <Outlet />
      <SignInAgain />
    </SessionProvider>
  );
}
