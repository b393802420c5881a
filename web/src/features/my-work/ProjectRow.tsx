import { CirclePause, Clock, ListOrdered, Lock, type LucideIcon, MoonStar } from 'lucide-react';
import type { WorkProject } from '@/api';
import { useText } from '@/lib/text';
import { Badge, LinkButton } from '@/ui';
import s from './my-work.module.css';

const icons: Record<WorkProject['state'], LucideIcon> = {
  work: ListOrdered,
  acknowledge: ListOrdered,
  none: MoonStar,
  paused: CirclePause,
  'not-admitted': Lock,
};
export function ProjectRow({ project }: { project: WorkProject }) {
  const { t } = useText();
  const { state, estimateMinutes } = project;
  const Icon = icons[state];
  const open = state === 'work' || state === 'acknowledge';
  const [low, high] = estimateMinutes;
  return (
    <li className="card" data-closed={!open || undefined}>
      <span className={s.mark} aria-hidden>
        <Icon />
      </span>
      <div className={s.name}>
        <b>{project.title}</b>
        <span>
          {project.taskName} · {project.organization}
        </span>
      </div>
      <span className={s.time}>
        <Clock aria-hidden />
        {t('work.minutes', { low, high })}
      </span>
      <div className={s.why}>
        {state !== 'work' && (
          <Badge tone={state === 'acknowledge' ? 'info' : 'outline'}>{t(`work.state.${state}`)}</Badge>
        )}
        <span>{project.reason}</span>
      </div>
      <div className={s.actions}>
        {state !== 'not-admitted' && state !== 'acknowledge' && (
          <LinkButton
            to="/work/projects/$project/guidelines"
            params={{ project: project.id }}
            variant="ghost"
          >
            {t('work.action.rules')}
          </LinkButton>
        )}
        {open && (
          <LinkButton
            to={
              state === 'acknowledge' ? '/work/projects/$project/guidelines' : '/work/projects/$project/start'
            }
            params={{ project: project.id }}
          >
            {t(`work.action.${state as 'work' | 'acknowledge'}`)}
          </LinkButton>
        )}
      </div>
    </li>
  );
}
