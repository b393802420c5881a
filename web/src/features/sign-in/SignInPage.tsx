import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { sessionQuery } from '@/lib/session';
import { useText } from '@/lib/text';
import { useTitle } from '@/ui';
import { Gate } from '@/ui/Gate';
import { SignInForm } from '@/ui/SignInForm';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useText();
  useTitle(t('sign-in.title'));
  const { next } = route.useSearch();
  const navigate = useNavigate();
  const client = useQueryClient();
  return (
    <Gate title={t('sign-in.title')} sub={t('sign-in.sub')}>
      <SignInForm
        onDone={(session) => {
          client.clear();
          client.setQueryData(sessionQuery.queryKey, session);
          void navigate({ to: next ?? '/', replace: true });
        }}
      />
      <p className="muted">{t('sign-in.forgot')}</p>
    </Gate>
  );
}
