import { useMutation, useQuery } from '@tanstack/react-query';
import { Ellipsis, KeyRound, Tags, UserPlus, UserSearch } from 'lucide-react';
import { useState } from 'react';
import { get, type IssuedLink, post, query, type Trainer } from '@/api';
import { useRoles } from '@/lib/session';
import { useText } from '@/lib/text';
import {
  Avatar,
  Badge,
  Button,
  Card,
  Dialog,
  EmptyState,
  IconButton,
  MenuButton,
  MenuItem,
  PageHead,
  ProblemNote,
  SearchField,
  Skeleton,
  Table,
} from '@/ui';
import { DescribeTrainer } from './DescribeTrainer';
import { InviteTrainer } from './InviteTrainer';
import { LinkToCopy } from './LinkToCopy';
import s from './organization.module.css';

/** Everybody who is a trainer or was invited as one, with what is known about them. */
export function TrainersPage() {
  const { t } = useText();
  const [q, setQ] = useState('');
  const [inviting, setInviting] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['trainers', q],
    queryFn: () => get<Trainer[]>(`/trainers${query({ q })}`),
    placeholderData: (before) => before,
  });
  return (
    <>
      <PageHead title={t('organization.trainers')} sub={t('organization.trainers.sub')}>
        <SearchField label={t('organization.trainers.search')} value={q} onChange={setQ} />
        <Button variant="primary" onPress={() => setInviting(true)}>
          <UserPlus aria-hidden />
          {t('organization.trainers.invite')}
        </Button>
      </PageHead>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton lines={6} />}
      {data?.length === 0 && (
        <EmptyState
          icon={UserSearch}
          title={t(q ? 'organization.trainers.nobody' : 'organization.trainers.none')}
        />
      )}
      {data && data.length > 0 && (
        <Card flush>
          <TrainerTable trainers={data} />
        </Card>
      )}
      <InviteTrainer open={inviting} onOpenChange={setInviting} />
    </>
  );
}

function TrainerTable({ trainers }: { trainers: Trainer[] }) {
  const { t } = useText();
  const [describing, setDescribing] = useState<Trainer | null>(null);
  const [reset, setReset] = useState<Trainer | null>(null);
  return (
    <>
      <Table
        label={t('organization.trainers')}
        rows={trainers}
        rowKey={(one) => one.account.id}
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
            id: 'attributes',
            title: t('organization.attributes'),
            wide: true,
            cell: ({ attributes }) => (
              <span className={s.roles}>
                {attributes.languages.map((l) => (
                  <Badge key={l} tone="info">
                    {l}
                  </Badge>
                ))}
                {attributes.tags.map((tag) => (
                  <Badge key={tag}>{tag}</Badge>
                ))}
              </span>
            ),
          },
          {
            id: 'groups',
            title: t('organization.groups'),
            wide: true,
            cell: (one) => one.groups.map((g) => g.name).join(', '),
          },
          {
            id: 'more',
            title: <span className="sr">{t('organization.actions')}</span>,
            number: true,
            cell: (one) => (
              <Actions trainer={one} onDescribe={() => setDescribing(one)} onReset={() => setReset(one)} />
            ),
          },
        ]}
      />
      <DescribeTrainer trainer={describing} onClose={() => setDescribing(null)} />
      <Dialog
        title={t('organization.reset.title')}
        open={!!reset}
        onOpenChange={(open) => !open && setReset(null)}
      >
        {reset && <ResetLink trainer={reset} />}
      </Dialog>
    </>
  );
}

function Actions({
  trainer,
  onDescribe,
  onReset,
}: {
  trainer: Trainer;
  onDescribe: () => void;
  onReset: () => void;
}) {
  const { t } = useText();
  const admin = useRoles().has('admin');
  return (
    <MenuButton
      trigger={
        <IconButton label={t('organization.actions.of', { name: trainer.account.name })} size="sm">
          <Ellipsis />
        </IconButton>
      }
    >
      <MenuItem id="describe" icon={<Tags aria-hidden />} onAction={onDescribe}>
        {t('organization.describe')}
      </MenuItem>
      {admin && (
        <MenuItem id="reset" icon={<KeyRound aria-hidden />} onAction={onReset}>
          {t('organization.reset')}
        </MenuItem>
      )}
    </MenuButton>
  );
}

function ResetLink({ trainer }: { trainer: Trainer }) {
  const { t } = useText();
  const issue = useMutation({
    mutationFn: () => post<IssuedLink>(`/accounts/${trainer.account.id}/reset-links`),
  });
  if (issue.data) return <LinkToCopy issued={issue.data} name={trainer.account.name} />;
  return (
    <div className={s.form}>
      <p>{t('organization.reset.detail', { name: trainer.account.name })}</p>
      <ProblemNote problem={issue.error} />
      <div className="row">
        <Button variant="primary" isPending={issue.isPending} onPress={() => issue.mutate()}>
          {t('organization.invite.make')}
        </Button>
      </div>
    </div>
  );
}
