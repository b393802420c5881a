import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { put, type Trainer } from '@/api';
import { useText } from '@/lib/text';
import { Button, Dialog, Field, ProblemNote, toast } from '@/ui';
import s from './organization.module.css';

/** Languages and tags of a trainer, by which projects admit people. */
export function DescribeTrainer({ trainer, onClose }: { trainer: Trainer | null; onClose: () => void }) {
  return (
    <Dialog title={trainer?.account.name ?? ''} open={!!trainer} onOpenChange={(open) => !open && onClose()}>
      {trainer && <Describing trainer={trainer} onDone={onClose} />}
    </Dialog>
  );
}

const words = (text: string) => [
  ...new Set(
    text
      .split(',')
      .map((w) => w.trim())
      .filter(Boolean),
  ),
];

function Describing({ trainer, onDone }: { trainer: Trainer; onDone: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const [languages, setLanguages] = useState(trainer.attributes.languages.join(', '));
  const [tags, setTags] = useState(trainer.attributes.tags.join(', '));
  const save = useMutation({
    mutationFn: () =>
      put(`/trainers/${trainer.account.id}/attributes`, { languages: words(languages), tags: words(tags) }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['trainers'] });
      toast(t('organization.describe.done'));
      onDone();
    },
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    save.mutate();
  };
  return (
    <form className={s.form} onSubmit={submit}>
      <Field
        label={t('organization.languages')}
        hint={t('organization.commas')}
        value={languages}
        onChange={setLanguages}
        autoFocus
      />
      <Field label={t('organization.tags')} hint={t('organization.commas')} value={tags} onChange={setTags} />
      <ProblemNote problem={save.error} />
      <div className="row">
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {t('organization.save')}
        </Button>
      </div>
    </form>
  );
}
