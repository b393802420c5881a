import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Link2Off } from 'lucide-react';
import { get, isProblem, type OneTimeLink, type Session } from '@/api';
import { sessionQuery } from '@/lib/session';
import { useText } from '@/lib/text';
import { EmptyState, LinkButton, ProblemNote, Skeleton, useTitle } from '@/ui';
import { Gate } from '@/ui/Gate';
import { EnterAtOnce } from './EnterAtOnce';
import { LinkForm } from './LinkForm';

const route = getRouteApi('/links/$token');

export function LinkPage() {
  const { t } = useText();
  const { token } = route.useParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const path = `/links/${encodeURIComponent(token)}`;
  const {
    data: link,
    error,
    refetch,
  } = useQuery({ queryKey: ['link', token], queryFn: () => get<OneTimeLink>(path), retry: false });
  useTitle(t('links.title'));

  const enter = (session: Session) => {
    client.clear();
    client.setQueryData(sessionQuery.queryKey, session);
    void navigate({ to: session.demo ? '/demo' : '/', replace: true });
  };
  const dead = isProblem(error, 'link-unknown') || isProblem(error, 'link-used');
  if (dead) {
    return (
      <Gate title={t('links.title')}>
        <EmptyState
          icon={Link2Off}
          title={t(error.code === 'link-used' ? 'links.used' : 'links.unknown')}
          action={<LinkButton to="/sign-in">{t('links.sign-in')}</LinkButton>}
        >
          {t('links.dead')}
        </EmptyState>
      </Gate>
    );
  }
  if (error) {
    return (
      <Gate title={t('links.title')}>
        <ProblemNote problem={error} onRetry={() => void refetch()} />
      </Gate>
    );
  }
  if (!link) {
    return (
      <Gate title={t('links.title')}>
        <Skeleton />
      </Gate>
    );
  }
  return link.purpose === 'sign-in' ? (
    <EnterAtOnce path={path} onDone={enter} />
  ) : (
    <LinkForm path={path} link={link} onDone={enter} />
  );
}
