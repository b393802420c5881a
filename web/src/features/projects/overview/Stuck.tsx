import { Link } from '@tanstack/react-router';
import { ChevronRight, CircleCheck } from 'lucide-react';
import type { ProjectProgress } from '@/api';
import { address } from '@/lib/address';
import { useText } from '@/lib/text';
import { Card } from '@/ui';
import s from './overview.module.css';

/** What does not move, each line a link to its rows. */
export function Stuck({ stuck }: { stuck: ProjectProgress['stuck'] }) {
  const { t, number } = useText();
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
              <Link {...address(one.link)}>
                <b className="num">{number(one.count)}</b>
                <span>{one.sentence}</span>
                <ChevronRight aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
