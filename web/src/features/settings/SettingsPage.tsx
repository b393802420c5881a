import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { post } from '@/api';
import { useSession } from '@/lib/session';
import { useText } from '@/lib/text';
import { Button, Card, Field, flawAt, PageHead, ProblemNote, toast } from '@/ui';
import { LookSettings } from '@/ui/LookSettings';
import s from './settings.module.css';

export function SettingsPage() {
  const { t } = useText();
  const { account } = useSession();
  return (
    <>
      <PageHead title={t('app.settings')} sub={`${account.name} · ${account.email}`} />
      <div className={s.cards}>
        <Card title={t('app.look')}>
          <LookSettings />
        </Card>
        <Card title={t('settings.password')}>
          <PasswordForm />
        </Card>
      </div>
    </>
  );
}

function PasswordForm() {
  const { t } = useText();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => post('/session/password', { current, next }),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      toast(t('settings.password.done'));
    },
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    change.mutate();
  };
  return (
    <form className={s.form} onSubmit={submit}>
      <ProblemNote problem={change.error} atFields={['current', 'next']} />
      <Field
        label={t('settings.password.current')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        isRequired
        error={flawAt(change.error, 'current')}
      />
      <Field
        label={t('settings.password.next')}
        hint={t('links.password.hint')}
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        isRequired
        error={flawAt(change.error, 'next')}
      />
      <Button type="submit" isPending={change.isPending}>
        {t('settings.password.action')}
      </Button>
    </form>
  );
}
