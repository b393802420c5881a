import type { Judgment } from '@/api';
import { same } from '@/lib/same';
import { useText } from '@/lib/text';
import { kindOf } from '@/questions/kindOf';
import type { Sheet } from '@/questions/seam';
import { Card } from '@/ui';
import s from './judgments.module.css';

/** What each revision changed; both versions are kept. */
export function Revisions({ sheet, revisions }: { sheet: Sheet; revisions: Judgment['revisions'] }) {
  const { t, moment } = useText();
  if (revisions.length < 2) return null;
  const steps = revisions.slice(1).map((after, i) => ({ after, before: revisions[i]! }));
  return (
    <Card title={t('judgments.changes')}>
      <ol className={s.changes}>
        {steps.reverse().map(({ before, after }) => {
          const changed = sheet.template.questions.filter(
            (q) => !same(before.answers[q.id], after.answers[q.id]),
          );
          return (
            <li key={after.revision}>
              <p className="muted">
                {t('judgments.revision', { n: after.revision })} · {moment(after.at)}
              </p>
              {changed.length === 0 && <p className="soft">{t('judgments.unchanged')}</p>}
              {changed.map((q) => {
                const { Diff } = kindOf(q);
                return (
                  <section key={q.id}>
                    <h3>{q.title}</h3>
                    <Diff
                      question={q}
                      sheet={sheet}
                      before={before.answers[q.id]}
                      after={after.answers[q.id]}
                    />
                  </section>
                );
              })}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
