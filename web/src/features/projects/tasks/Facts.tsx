import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { Fragment } from 'react';
import type { Escalation } from '@/api';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Note } from '@/ui';
import s from './tasks.module.css';

/** Names and values that came with a task. */
export const Facts = ({ facts }: { facts: Record<string, unknown> }) => (
  <dl className={s.facts}>
    {Object.entries(facts).map(([name, value]) => (
      <Fragment key={name}>
        <dt>{name}</dt>
        <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
      </Fragment>
    ))}
  </dl>
);

export function TaskEscalations({ escalations }: { escalations: Escalation[] }) {
  const { t, ago } = useText();
  const project = useProject();
  return escalations.map((one) => (
    <Note key={one.id} tone={one.state === 'open' ? 'warn' : 'info'} icon={<TriangleAlert aria-hidden />}>
      <b>{t('projects.task.escalated', { by: one.by, ago: ago(one.at) })}</b>
      <p>{one.note}</p>
      {one.ruling ? (
        <p>{t('projects.task.ruled', { text: one.ruling.text })}</p>
      ) : (
        <Link to="/projects/$project/escalations" params={{ project: project.id }} search={{}}>
          {t('projects.task.rule')}
        </Link>
      )}
    </Note>
  ));
}
