import { useMutation, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { type IssuedApiKey, post } from '@/api';
import { useText } from '@/lib/text';
import { Button, CopyButton, Dialog, Field, flawAt, Note, ProblemNote, Select } from '@/ui';
import s from './organization.module.css';

const DAYS = ['7', '30', '90', '365'] as const;
const DAY = 86_400_000;

export function NewApiKey({
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
    <Dialog title={t('organization.keys.new')} open={open} onOpenChange={onOpenChange}>
      <Making organization={organization} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function Making({ organization, onDone }: { organization: string; onDone: () => void }) {
  const { t, date } = useText();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [days, setDays] = useState<(typeof DAYS)[number]>('90');
  const make = useMutation({
    mutationFn: () =>
      post<IssuedApiKey>(`/organizations/${organization}/api-keys`, {
        name,
        scopes: ['export'],
        expiresAt: new Date(Date.now() + Number(days) * DAY).toISOString(),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['organization', organization, 'keys'] }),
  });
  if (make.data) {
    return (
      <div className={s.form}>
        <Note tone="warn" icon={<KeyRound aria-hidden />}>
          <b>{t('organization.keys.once')}</b>
          <p>{t('organization.keys.once.detail', { day: date(make.data.expiresAt) })}</p>
        </Note>
        <code className={s.secret}>{make.data.key}</code>
        <div className="row">
          <CopyButton text={make.data.key} label={t('organization.keys.copy')} size="md" />
          <Button variant="primary" onPress={onDone}>
            {t('organization.keys.kept')}
          </Button>
        </div>
      </div>
    );
  }
  const submit = (e: FormEvent) => {
    e.preventDefault();
    make.mutate();
  };
  return (
    <form className={s.form} onSubmit={submit}>
      <Field
        label={t('organization.keys.name')}
        hint={t('organization.keys.name.hint')}
        value={name}
        onChange={setName}
        isRequired
        autoFocus
        maxLength={100}
        error={flawAt(make.error, 'name')}
      />
      <Select
        label={t('organization.keys.lifetime')}
        value={days}
        onChange={setDays}
        options={DAYS.map((id) => ({ id, label: t('organization.keys.days', { n: Number(id) }) }))}
      />
      <p className="muted">{t('organization.keys.scope')}</p>
      <ProblemNote problem={make.error} />
      <div className="row">
        <Button type="submit" variant="primary" isPending={make.isPending}>
          {t('organization.keys.make')}
        </Button>
      </div>
    </form>
  );
}
