import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { onSignedOut, type Session } from '@/api';
import { sessionQuery, useSession } from '@/lib/session';
import { useText } from '@/lib/text';
import { Dialog } from '@/ui';
import { SignInForm } from '@/ui/SignInForm';

/** Over the page instead of in its place: what was open stays open. */
export function SignInAgain() {
  const { t } = useText();
  const { account } = useSession();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  useEffect(() => onSignedOut(() => setOpen(true)), []);
  const done = (session: Session) => {
    if (session.account.id !== account.id) return location.assign('/');
    client.setQueryData(sessionQuery.queryKey, session);
    setOpen(false);
    dispatchEvent(new Event('signed-in'));
    void client.invalidateQueries({ predicate: (q) => q.state.status === 'error' });
  };
  return (
    <Dialog title={t('app.signed-out.title')} open={open} onOpenChange={setOpen} size="sm">
      <p className="lead">{t('app.signed-out.detail')}</p>
      <SignInForm email={account.email ?? ''} onDone={done} />
    </Dialog>
  );
}
