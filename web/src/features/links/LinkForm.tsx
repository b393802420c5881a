import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type OneTimeLink, post, type Session } from '@/api';
import { useText } from '@/lib/text';
import { Button, Field, flawAt, ProblemNote } from '@/ui';
import { Gate } from '@/ui/Gate';
import s from './links.module.css';

/** Accepts an invitation, makes the first administrator or sets a new password. */
export function LinkForm({
  path,
  link,
  onDone,
}: {
  path: string;
  link: OneTimeLink;
  onDone: (session: Session) => void;
}) {
  const { t } = useText();
  const [name, setName] = useState(link.name ?? '');
  const [email, setEmail] = useState(link.email ?? '');
  const [password, setPassword] = useState('');
  const reset = link.purpose === 'reset';
  const known = !reset && link.existing === true;
  const accept = useMutation({
    mutationFn: () =>
      post<Session>(
        path,
        reset || known ? { password } : link.email ? { name, password } : { name, email, password },
      ),
    onSuccess: onDone,
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    accept.mutate();
  };
  const purpose = link.purpose === 'sign-in' ? 'reset' : link.purpose;
  const flaw = (field: string) => flawAt(accept.error, field);
  return (
    <Gate
      title={t(`links.${purpose}.title`)}
      sub={t(`links.${purpose}.sub`, { organization: link.organization ?? 'empty' })}
    >
      <form className={s.form} onSubmit={submit}>
        <ProblemNote problem={accept.error} atFields={['name', 'email', 'password']} />
        {!reset && !known && (
          <Field
            label={t('links.name')}
            autoComplete="name"
            value={name}
            onChange={setName}
            isRequired
            error={flaw('name')}
          />
        )}
        <Field
          label={t('sign-in.email')}
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          isRequired
          isReadOnly={!!link.email}
          error={flaw('email')}
        />
        <Field
          label={t(known ? 'sign-in.password' : 'links.password')}
          {...(known ? {} : { hint: t('links.password.hint') })}
          type="password"
          autoComplete={known ? 'current-password' : 'new-password'}
          value={password}
          onChange={setPassword}
          isRequired
          error={flaw('password')}
        />
        <Button type="submit" variant="primary" size="lg" isPending={accept.isPending}>
          {t(`links.${purpose}.action`)}
        </Button>
      </form>
    </Gate>
  );
}
