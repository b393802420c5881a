import { Link } from '@tanstack/react-router';
import { ChevronRight, CircleCheck } from 'lucide-react';
import type { ProjectProgress } from '@/api';
import { address } from '@/lib/address';
import { useProject } from '@/lib/project';
import { type MessageId, useText } from '@/lib/text';
import { Card } from '@/ui';
import { opens } from './opens';
import s from './overview.module.css';

/** What the server says in English only, in the reader's language; a kind it adds later keeps its own sentence. */
const sentences: Record<string, MessageId> = {
  escalated: 'projects.stuck.escalated',
  returned: 'projects.stuck.returned',
  drafts: 'projects.stuck.drafts',
  nobody: 'projects.stuck.nobody',
  'not-open': 'projects.stuck.not-open',
};
/** What does not move, each line a link to its rows. */
export function Stuck({ stuck }: { stuck: ProjectProgress['stuck'] }) {
  const { t, number } = useText();
  const project = useProject();
  const words = ({ kind, count, sentence }: ProjectProgress['stuck'][number]) =>
    sentences[kind] ? t(sentences[kind], { n: count }) : sentence;
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
                  <span>{words(one)}</span>
                  <ChevronRight aria-hidden />
                </Link>
              ) : (
                <div className={s.line}>
                  <b className="num">{number(one.count)}</b>
                  <span>{words(one)}</span>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
