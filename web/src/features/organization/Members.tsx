import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { UserPlus, X } from 'lucide-react';
import { useState } from 'react';
import { get, type Member, remove } from '@/api';
import { useText } from '@/lib/text';
import { Avatar, Button, Card, IconButton, ProblemNote, Skeleton, Table } from '@/ui';
import { InviteMember } from './InviteMember';
import s from './organization.module.css';

export function Members({ organization }: { organization: string }) {
  const { t, date } = useText();
  const client = useQueryClient();
  const [inviting, setInviting] = useState(false);
  const key = ['organization', organization, 'members'];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => get<Member[]>(`/organizations/${organization}/members`),
  });
  const take = useMutation({
    mutationFn: ({ account, role }: { account: string; role: string }) =>
      remove(`/organizations/${organization}/members/${account}/roles/${role}`),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  return (
    <Card
      flush
      title={t('organization.members')}
      aside={
        <Button size="sm" onPress={() => setInviting(true)}>
          <UserPlus aria-hidden />
          {t('organization.invite')}
        </Button>
      }
    >
      <div className={s.notes}>
        <ProblemNote problem={error} onRetry={() => void refetch()} />
        <ProblemNote problem={take.error} />
        {!data && !error && <Skeleton lines={4} />}
      </div>
      {data && (
        <Table
          label={t('organization.members')}
          rows={data}
          rowKey={(m) => m.account.id}
          columns={[
            {
              id: 'name',
              title: t('organization.person'),
              cell: ({ account }) => (
                <span className="row">
                  <Avatar name={account.name} />
                  <span className={s.person}>
                    {account.name}
                    <small>{account.email}</small>
                  </span>
                </span>
              ),
            },
            {
              id: 'roles',
              title: t('organization.roles'),
              cell: ({ account, roles }) => (
                <span className={s.roles}>
                  {roles.map((role) => (
                    <span key={role} className={s.role}>
                      {t(role === 'owner' ? 'app.role.owner' : 'app.role.engineer')}
                      <IconButton
                        size="sm"
                        label={t('organization.role.take', { name: account.name })}
                        onPress={() => take.mutate({ account: account.id, role })}
                      >
                        <X />
                      </IconButton>
                    </span>
                  ))}
                </span>
              ),
            },
            { id: 'since', title: t('organization.since'), wide: true, cell: (m) => date(m.since) },
          ]}
        />
      )}
      <InviteMember organization={organization} open={inviting} onOpenChange={setInviting} />
    </Card>
  );
}
