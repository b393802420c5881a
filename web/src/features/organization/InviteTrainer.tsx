import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type IssuedLink, post } from '@/api';
import { useText } from '@/lib/text';
import { Button, Dialog, Field, flawAt, ProblemNote } from '@/ui';
import { LinkToCopy } from './LinkToCopy';
import s from './organization.module.css';

export function InviteTrainer({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { t } = useText();
  return (
    <Dialog title={t('organization.trainers.invite')} open={open} onOpenChange={onOpenChange}>
      <Invitation />
    </Dialog>
  );
}

function Invitation() {
  const { t } = useText();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const invite = useMutation({
    mutationFn: () => post<IssuedLink>('/trainers/invitations', { name, email }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['trainers'] }),
  });
  if (invite.data) return <LinkToCopy issued={invite.data} name={name} />;
  const submit = (e: FormEvent) => {
    e.preventDefault();
    invite.mutate();
  };
  return (
    <form className={s.form} onSubmit={submit}>
      <Field
        label={t('organization.name.person')}
        value={name}
        onChange={setName}
        isRequired
        autoFocus
        error={flawAt(invite.error, 'name')}
      />
      <Field
        label={t('organization.email')}
        type="email"
        value={email}
        onChange={setEmail}
        isRequired
        error={flawAt(invite.error, 'email')}
      />
      <ProblemNote problem={invite.error} />
      <div className="row">
        <Button type="submit" variant="primary" isPending={invite.isPending}>
          {t('organization.invite.make')}
        </Button>
      </div>
    </form>
  );
}
