import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { isProblem, post, type Session } from '@/api';
import { useText } from '@/lib/text';
import { Button, Field, ProblemNote } from '.';
import s from './sign-in.module.css';

export function SignInForm({
  email: known = '',
  onDone,
}: {
  email?: string;
  onDone: (session: Session) => void;
}) {
  const { t } = useText();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => post<Session>('/session', { email, password }),
    onSuccess: onDone,
    onError: () => setPassword(''),
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    signIn.mutate();
  };
  const wait = isProblem(signIn.error, 'too-many-attempts')
    ? Number(signIn.error.more.retryAfterSeconds ?? 60)
    : 0;
  return (
    <form className={s.form} onSubmit={submit}>
      {wait > 0 ? (
        <p role="alert" className="note warn">
          {t('sign-in.wait', { minutes: Math.ceil(wait / 60) })}
        </p>
      ) : isProblem(signIn.error, 'sign-in-failed') ? (
        <p role="alert" className="note bad">
          {t('sign-in.failed')}
        </p>
      ) : (
        <ProblemNote problem={signIn.error} />
      )}
      <Field
        label={t('sign-in.email')}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isRequired
        autoFocus={!known}
      />
      <Field
        label={t('sign-in.password')}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        isRequired
        autoFocus={!!known}
      />
      <Button type="submit" variant="primary" size="lg" isPending={signIn.isPending}>
        {t('sign-in.action')}
      </Button>
    </form>
  );
}
