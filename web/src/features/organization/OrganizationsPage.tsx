import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { Building2, ChevronRight, Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { get, type Organization, post } from '@/api';
import { useRoles } from '@/lib/session';
import { useText } from '@/lib/text';
import { Button, Card, EmptyState, Field, flawAt, PageHead, ProblemNote, Skeleton } from '@/ui';
import s from './organization.module.css';

/** All organizations for an administrator; whoever belongs to one only goes straight there. */
export function OrganizationsPage() {
  const { t } = useText();
  const roles = useRoles();
  const { data, error, refetch } = useQuery({
    queryKey: ['organizations'],
    queryFn: () => get<Organization[]>('/organizations'),
  });
  const admin = roles.has('admin');
  if (data?.length === 1 && !admin) {
    return <Navigate to="/organizations/$organization" params={{ organization: data[0]!.id }} replace />;
  }
  return (
    <>
      <PageHead title={t('organization.all')} />
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton block />}
      {data?.length === 0 && !admin && <EmptyState icon={Building2} title={t('organization.none')} />}
      <div className={s.page}>
        {data && data.length > 0 && (
          <Card flush title={t('organization.all')}>
            <ul className={s.organizations}>
              {data.map((o) => (
                <li key={o.id}>
                  <Link to="/organizations/$organization" params={{ organization: o.id }}>
                    <Building2 aria-hidden />
                    <span className="grow">{o.name}</span>
                    <ChevronRight aria-hidden />
                  </Link>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {admin && <NewOrganization />}
      </div>
    </>
  );
}

function NewOrganization() {
  const { t } = useText();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const create = useMutation({
    mutationFn: () => post('/organizations', { name }),
    onSuccess: () => {
      setName('');
      void client.invalidateQueries({ queryKey: ['organizations'] });
    },
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    create.mutate();
  };
  return (
    <Card title={t('organization.new')}>
      <form onSubmit={submit} className={s.line}>
        <Field
          label={t('organization.name')}
          value={name}
          onChange={setName}
          isRequired
          maxLength={200}
          error={flawAt(create.error, 'name')}
        />
        <Button type="submit" variant="primary" isPending={create.isPending}>
          <Plus aria-hidden />
          {t('organization.create')}
        </Button>
      </form>
      <ProblemNote problem={create.error} />
    </Card>
  );
}
