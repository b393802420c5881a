import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { type ApiKey, get, remove } from '@/api';
import { useText } from '@/lib/text';
import { Badge, Button, Card, Confirm, EmptyState, ProblemNote, Skeleton, Table, toast } from '@/ui';
import { NewApiKey } from './NewApiKey';
import s from './organization.module.css';

/** The keys with which programs fetch exports. */
export function ApiKeys({ organization }: { organization: string }) {
  const { t } = useText();
  const [making, setMaking] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['organization', organization, 'keys'],
    queryFn: () => get<ApiKey[]>(`/organizations/${organization}/api-keys`),
  });
  return (
    <Card
      flush
      title={t('organization.keys')}
      aside={
        <Button size="sm" onPress={() => setMaking(true)}>
          <Plus aria-hidden />
          {t('organization.keys.new')}
        </Button>
      }
    >
      <div className={s.notes}>
        <p className="soft">{t('organization.keys.detail')}</p>
        <ProblemNote problem={error} onRetry={() => void refetch()} />
        {!data && !error && <Skeleton lines={3} />}
        {data?.length === 0 && <EmptyState icon={KeyRound} title={t('organization.keys.none')} />}
      </div>
      {data && data.length > 0 && <KeyTable organization={organization} keys={data} />}
      <NewApiKey organization={organization} open={making} onOpenChange={setMaking} />
    </Card>
  );
}

function KeyTable({ organization, keys }: { organization: string; keys: ApiKey[] }) {
  const { t, date, ago } = useText();
  const client = useQueryClient();
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const revoke = useMutation({
    mutationFn: (key: ApiKey) => remove(`/organizations/${organization}/api-keys/${key.id}`),
    onSuccess: () => {
      setRevoking(null);
      void client.invalidateQueries({ queryKey: ['organization', organization, 'keys'] });
      toast(t('organization.keys.revoked'));
    },
  });
  return (
    <>
      <Table
        label={t('organization.keys')}
        rows={keys}
        rowKey={(k) => k.id}
        columns={[
          {
            id: 'name',
            title: t('organization.keys.name'),
            cell: (k) => (
              <span className={s.person}>
                {k.name}
                <small className="mono">{`pl_${k.id}_…`}</small>
              </span>
            ),
          },
          { id: 'by', title: t('organization.keys.by'), wide: true, cell: (k) => k.createdBy },
          {
            id: 'used',
            title: t('organization.keys.used'),
            wide: true,
            cell: (k) => (k.usedAt ? ago(k.usedAt) : t('organization.keys.never')),
          },
          {
            id: 'expires',
            title: t('organization.keys.expires'),
            cell: (k) =>
              Date.parse(k.expiresAt) > Date.now() ? (
                date(k.expiresAt)
              ) : (
                <Badge tone="warn">{t('organization.keys.expired', { day: date(k.expiresAt) })}</Badge>
              ),
          },
          {
            id: 'revoke',
            number: true,
            title: <span className="sr">{t('organization.keys.revoke')}</span>,
            cell: (k) => (
              <Button size="sm" onPress={() => setRevoking(k)}>
                {t('organization.keys.revoke')}
              </Button>
            ),
          },
        ]}
      />
      <Confirm
        title={t('organization.keys.revoke.title', { name: revoking?.name ?? '' })}
        open={!!revoking}
        onOpenChange={(open) => !open && setRevoking(null)}
        action={t('organization.keys.revoke')}
        onConfirm={() => revoking && revoke.mutate(revoking)}
        busy={revoke.isPending}
        danger
      >
        <p>{t('organization.keys.revoke.detail')}</p>
        <ProblemNote problem={revoke.error} />
      </Confirm>
    </>
  );
}
