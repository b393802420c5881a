import type { Question, TaskJudgment } from '@/api';
import { clock, useText } from '@/lib/text';
import { kindOf } from '@/questions/kindOf';
import type { Sheet } from '@/questions/seam';
import { Badge } from '@/ui';
import s from './tasks.module.css';

/** Everybody's answer to one question, a card for each rater. */
export function Answered({
  question,
  sheet,
  judgments,
}: {
  question: Question;
  sheet: Sheet;
  judgments: TaskJudgment[];
}) {
  const { t, moment } = useText();
  const { View } = kindOf(question);
  const given = judgments.filter((j) => j.answers[question.id]);
  if (given.length === 0) return null;
  return (
    <section className={s.question}>
      <h3>
        {question.title} <span className="muted num">{t('projects.task.answers', { n: given.length })}</span>
      </h3>
      <div className={s.answers}>
        {given.map((j) => (
          <article key={j.id} className={s.answer}>
            <header title={moment(j.at)}>
              <b className="trunc">{j.rater.label}</b>
              {j.rater.kind !== 'human' && <Badge>{t(`projects.rater.${j.rater.kind}`)}</Badge>}
              {j.surplus && <Badge tone="info">{t('projects.task.surplus')}</Badge>}
              {j.revision > 1 && <Badge>{t('projects.task.revision', { n: j.revision })}</Badge>}
              {j.withdrawn && <Badge tone="warn">{t('projects.task.withdrawn')}</Badge>}
              <span className="grow" />
              {j.time.activeSeconds ? <span className="num">{clock(j.time.activeSeconds)}</span> : null}
            </header>
            <div>
              <View
                question={question}
                answer={j.answers[question.id]!}
                sheet={{ ...sheet, answers: j.answers }}
              />
            </div>
          </article>
        ))}
      </div>
    </section>
  );
}
