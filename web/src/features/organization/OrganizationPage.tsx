import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { get, type Organization } from '@/api';
import { useRoles, useSession } from '@/lib/session';
import { useText } from '@/lib/text';
import { PageHead, ProblemNote, Skeleton } from '@/ui';
import { ApiKeys } from './ApiKeys';
import { Members } from './Members';
import s from './organization.module.css';

/** One organization: who belongs to it, and the keys of its programs. */
export function OrganizationPage() {
  const { t } = useText();
  const { organization: id } = useParams({ from: '/signed-in/shell/organizations/$organization' });
  const { roles } = useSession();
  const admin = useRoles().has('admin');
  const { data, error, refetch } = useQuery({
    queryKey: ['organizations'],
    queryFn: () => get<Organization[]>('/organizations'),
  });
  const holds = (...names: string[]) =>
    roles.some((r) => r.organization?.id === id && names.includes(r.role));
  const found = data?.find((o) => o.id === id);
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <>
      <PageHead title={found?.name ?? t('organization.unknown')} sub={t('organization.sub')} />
      <div className={s.page}>
        {(admin || holds('owner')) && <Members organization={id} />}
        {holds('owner', 'engineer') && <ApiKeys organization={id} />}
      </div>
    </>
  );
}
