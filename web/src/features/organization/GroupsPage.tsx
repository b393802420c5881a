import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, UsersRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { type Group, get, post, put, type Trainer } from '@/api';
import { useText } from '@/lib/text';
import {
  Button,
  Card,
  Checkbox,
  Dialog,
  EmptyState,
  Field,
  flawAt,
  PageHead,
  ProblemNote,
  Skeleton,
  Table,
} from '@/ui';
import s from './organization.module.css';

/** Private pools of trainers, which projects admit as a whole. */
export function GroupsPage() {
  const { t } = useText();
  const [open, setOpen] = useState<Group | 'new' | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: ['groups'], queryFn: () => get<Group[]>('/groups') });
  return (
    <>
      <PageHead title={t('organization.groups')} sub={t('organization.groups.sub')}>
        <Button variant="primary" onPress={() => setOpen('new')}>
          <Plus aria-hidden />
          {t('organization.groups.new')}
        </Button>
      </PageHead>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton lines={5} />}
      {data?.length === 0 && <EmptyState icon={UsersRound} title={t('organization.groups.none')} />}
      {data && data.length > 0 && (
        <Card flush>
          <Table
            label={t('organization.groups')}
            rows={data}
            rowKey={(g) => g.id}
            columns={[
              { id: 'name', title: t('organization.name'), cell: (g) => g.name },
              {
                id: 'members',
                title: t('organization.members'),
                cell: (g) => <span className="soft">{g.members.map((m) => m.name).join(', ') || '–'}</span>,
              },
              {
                id: 'edit',
                title: <span className="sr">{t('organization.groups.edit')}</span>,
                number: true,
                cell: (g) => (
                  <Button size="sm" onPress={() => setOpen(g)}>
                    {t('organization.groups.edit')}
                  </Button>
                ),
              },
            ]}
          />
        </Card>
      )}
      <Dialog
        title={open === 'new' || !open ? t('organization.groups.new') : open.name}
        open={!!open}
        onOpenChange={(on) => !on && setOpen(null)}
      >
        {open && <GroupForm group={open === 'new' ? null : open} onDone={() => setOpen(null)} />}
      </Dialog>
    </>
  );
}

function GroupForm({ group, onDone }: { group: Group | null; onDone: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const [name, setName] = useState(group?.name ?? '');
  const [members, setMembers] = useState(new Set(group?.members.map((m) => m.id)));
  const trainers = useQuery({ queryKey: ['trainers', ''], queryFn: () => get<Trainer[]>('/trainers') });
  const save = useMutation({
    mutationFn: () => {
      const body = { name, members: [...members] };
      return group ? put(`/groups/${group.id}`, body) : post('/groups', body);
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['groups'] });
      void client.invalidateQueries({ queryKey: ['trainers'] });
      onDone();
    },
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    save.mutate();
  };
  const toggle = (id: string) => (on: boolean) => {
    const next = new Set(members);
    if (on) next.add(id);
    else next.delete(id);
    setMembers(next);
  };
  return (
    <form className={s.form} onSubmit={submit}>
      <Field
        label={t('organization.name')}
        value={name}
        onChange={setName}
        isRequired
        autoFocus
        maxLength={200}
        error={flawAt(save.error, 'name')}
      />
      <fieldset className={s.choices}>
        <legend>{t('organization.members')}</legend>
        {!trainers.data && <Skeleton lines={3} />}
        {trainers.data?.map(({ account }) => (
          <Checkbox key={account.id} isSelected={members.has(account.id)} onChange={toggle(account.id)}>
            {account.name} <small className="muted">{account.email}</small>
          </Checkbox>
        ))}
        {trainers.data?.length === 0 && <p className="muted">{t('organization.trainers.none')}</p>}
      </fieldset>
      <ProblemNote problem={trainers.error ?? save.error} />
      <div className="row">
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {t('organization.save')}
        </Button>
      </div>
    </form>
  );
}
