import { Link } from '@tanstack/react-router';
import { Gavel } from 'lucide-react';
import type { Escalation } from '@/api';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Badge, Button } from '@/ui';
import s from './escalations.module.css';

export function EscalationCard({ escalation, onRule }: { escalation: Escalation; onRule: () => void }) {
  const { t, ago, moment } = useText();
  const project = useProject();
  const { about, kind, note, clause, by, at, ruling } = escalation;
  return (
    <li className={`card ${s.card}`}>
      <header>
        <Badge tone={kind === 'unsafe' ? 'bad' : 'warn'}>{t(`escalations.kind.${kind}`)}</Badge>
        <span className="soft">{t(`escalations.about.${about}`)}</span>
        <span className="grow" />
        <span className="muted" title={moment(at)}>{`${by} · ${ago(at)}`}</span>
      </header>
      <p className={s.excerpt}>{escalation.excerpt}</p>
      <p className={s.note}>{note}</p>
      {clause && <blockquote className={s.clause}>{clause}</blockquote>}
      {ruling && (
        <div className={s.ruling}>
          <p>
            <b>{t(`escalations.ruled.${ruling.action}`)}</b>{' '}
            <span className="muted" title={moment(ruling.at)}>
              {ago(ruling.at)}
            </span>{' '}
            {ruling.precedent && <Badge tone="accent">{t('escalations.precedent')}</Badge>}
          </p>
          <p>{ruling.text}</p>
        </div>
      )}
      <footer>
        <Link to="/projects/$project/tasks/$task" params={{ project: project.id, task: escalation.task }}>
          {t('escalations.see')}
        </Link>
        <span className="grow" />
        {!ruling && (
          <Button variant="primary" onPress={onRule}>
            <Gavel aria-hidden />
            {t('escalations.rule')}
          </Button>
        )}
      </footer>
    </li>
  );
}
