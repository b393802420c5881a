import { Link } from '@tanstack/react-router';
import { ChevronRight, CircleCheck } from 'lucide-react';
import type { ProjectProgress } from '@/api';
import { address } from '@/lib/address';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Card } from '@/ui';
import { opens } from './opens';
import s from './overview.module.css';

/** What does not move, each line a link to its rows. */
export function Stuck({ stuck }: { stuck: ProjectProgress['stuck'] }) {
  const { t, number } = useText();
  const project = useProject();
  return (
    <Card title={t('projects.stuck')} flush>
      {stuck.length === 0 ? (
        <p className={s.fine}>
          <CircleCheck aria-hidden />
          {t('projects.stuck.none')}
        </p>
      ) : (
        <ul className={s.stuck}>
          {stuck.map((one) => (
            <li key={one.kind}>
              {opens(project, one.link) ? (
                <Link {...address(one.link)} className={s.line}>
                  <b className="num">{number(one.count)}</b>
                  <span>{one.sentence}</span>
                  <ChevronRight aria-hidden />
                </Link>
              ) : (
                <div className={s.line}>
                  <b className="num">{number(one.count)}</b>
                  <span>{one.sentence}</span>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
