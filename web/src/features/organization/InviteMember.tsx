import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type IssuedLink, post } from '@/api';
import { useText } from '@/lib/text';
import { Button, Checkbox, Dialog, Field, flawAt, ProblemNote } from '@/ui';
import { LinkToCopy } from './LinkToCopy';
import s from './organization.module.css';

/** Invites somebody by a link that is handed over by whatever way one likes. */
export function InviteMember({
  organization,
  open,
  onOpenChange,
}: {
  organization: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { t } = useText();
  return (
    <Dialog title={t('organization.invite.title')} open={open} onOpenChange={onOpenChange}>
      <Invitation organization={organization} />
    </Dialog>
  );
}

function Invitation({ organization }: { organization: string }) {
  const { t } = useText();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<string[]>(['owner']);
  const invite = useMutation({
    mutationFn: () => post<IssuedLink>(`/organizations/${organization}/invitations`, { name, email, roles }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['organization', organization, 'members'] }),
  });
  if (invite.data) return <LinkToCopy issued={invite.data} name={name} />;
  const submit = (e: FormEvent) => {
    e.preventDefault();
    invite.mutate();
  };
  const set = (role: string) => (on: boolean) =>
    setRoles(on ? [...roles, role] : roles.filter((r) => r !== role));
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
      <fieldset className={s.choices}>
        <legend>{t('organization.roles')}</legend>
        <Checkbox isSelected={roles.includes('owner')} onChange={set('owner')}>
          {t('organization.role.owner')}
        </Checkbox>
        <Checkbox isSelected={roles.includes('engineer')} onChange={set('engineer')}>
          {t('organization.role.engineer')}
        </Checkbox>
      </fieldset>
      <ProblemNote problem={invite.error} />
      <div className="row">
        <Button type="submit" variant="primary" isDisabled={roles.length === 0} isPending={invite.isPending}>
          {t('organization.invite.make')}
        </Button>
      </div>
    </form>
  );
}
