import { Link2 } from 'lucide-react';
import type { IssuedLink } from '@/api';
import { useText } from '@/lib/text';
import { CopyButton, Note } from '@/ui';
import s from './organization.module.css';

/** A one-time link, shown once. */
export function LinkToCopy({ issued, name }: { issued: IssuedLink; name: string }) {
  const { t, moment } = useText();
  return (
    <div className={s.form}>
      <Note icon={<Link2 aria-hidden />}>
        <b>{t('organization.link', { name })}</b>
        <p>{t('organization.link.detail', { at: moment(issued.expiresAt) })}</p>
      </Note>
      <code className={s.secret}>{issued.link}</code>
      <div className="row">
        <CopyButton text={issued.link} label={t('organization.link.copy')} size="md" />
      </div>
    </div>
  );
}
