import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { type Grant, get, isProblem, type Project, put } from '@/api';
import { useText } from '@/lib/text';
import { Button, Card, Field, IconButton, ProblemNote, Select, Skeleton } from '@/ui';
import s from './people.module.css';

const KINDS = ['lead', 'reviewer'] as const;

/** Leads and reviewers of this project, whoever they are elsewhere. */
export function GrantsCard({ project }: { project: Project }) {
  const { t } = useText();
  const client = useQueryClient();
  const [address, setAddress] = useState('');
  const [kind, setKind] = useState<Grant['grant']>('lead');
  const key = ['project', project.id, 'grants'];
  const grants = useQuery({ queryKey: key, queryFn: () => get<Grant[]>(`/projects/${project.id}/grants`) });
  const set = useMutation({
    mutationFn: (next: { account: string; grant: string }[]) =>
      put<Grant[]>(`/projects/${project.id}/grants`, next),
    onSuccess: (now) => {
      client.setQueryData(key, now);
      setAddress('');
    },
  });
  const unknown = isProblem(set.error) ? set.error.flaws.find((f) => f.path.endsWith('.account')) : undefined;
  const held = grants.data?.map((g) => ({ account: g.account.id, grant: g.grant })) ?? [];
  const add = (e: FormEvent) => {
    e.preventDefault();
    set.mutate([...held, { account: address.trim(), grant: kind }]);
  };
  return (
    <Card title={t('people.grants')}>
      <p className="lead">{t('people.grants.detail')}</p>
      <ProblemNote problem={grants.error} onRetry={() => void grants.refetch()} />
      {!grants.data && !grants.error && <Skeleton lines={3} />}
      <ul className={s.grants}>
        {grants.data?.map((g) => (
          <li key={`${g.account.id} ${g.grant}`}>
            <span className="grow trunc">
              {g.account.name} <small className="muted">{g.account.email}</small>
            </span>
            <span className="soft">{t(`people.grant.${g.grant}`)}</span>
            <IconButton
              label={t('people.grants.take', { name: g.account.name })}
              size="sm"
              onPress={() =>
                set.mutate(held.filter((h) => h.account !== g.account.id || h.grant !== g.grant))
              }
            >
              <X />
            </IconButton>
          </li>
        ))}
      </ul>
      <form className={s.require} onSubmit={add}>
        <Field
          label={t('people.grants.address')}
          type="email"
          value={address}
          onChange={setAddress}
          isRequired
          error={unknown?.message}
        />
        <Select
          label={t('people.grants.as')}
          value={kind}
          onChange={setKind}
          options={KINDS.map((id) => ({ id, label: t(`people.grant.${id}`) }))}
        />
        <Button type="submit" isPending={set.isPending}>
          <Plus aria-hidden />
          {t('people.add')}
        </Button>
      </form>
      {!unknown && <ProblemNote problem={set.error} />}
    </Card>
  );
}
