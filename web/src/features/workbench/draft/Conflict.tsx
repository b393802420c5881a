import { GitCompareArrows } from 'lucide-react';
import { same } from '@/lib/same';
import { useText } from '@/lib/text';
import { kindOf } from '@/questions/kindOf';
import { shownQuestions } from '@/questions/sheet';
import { Button, Note } from '@/ui';
import type { Work } from '../useWork';
import s from './conflict.module.css';

/** Two drafts of one task, both shown; the person says which one goes on. */
export function Conflict({ work }: { work: Work }) {
  const { t, ago } = useText();
  const { theirs } = work.save;
  if (!theirs) return null;
  const { sheet } = work;
  const changed = shownQuestions(sheet).filter((q) => !same(sheet.answers[q.id], theirs.answers[q.id]));
  return (
    <div className={s.conflict} role="alert">
      <Note tone="warn" icon={<GitCompareArrows aria-hidden />}>
        <b>{t('work.conflict.title')}</b>
        <p>{t('work.conflict.detail', { ago: ago(theirs.savedAt) })}</p>
        {changed.map((q) => {
          const { View } = kindOf(q);
          const mine = sheet.answers[q.id];
          const other = theirs.answers[q.id];
          return (
            <section key={q.id} className={s.pair}>
              <h3>{q.title}</h3>
              <div>
                <small>{t('work.conflict.mine')}</small>
                {mine ? <View question={q} answer={mine} sheet={sheet} /> : '–'}
              </div>
              <div>
                <small>{t('work.conflict.theirs')}</small>
                {other ? <View question={q} answer={other} sheet={sheet} /> : '–'}
              </div>
            </section>
          );
        })}
        <div className={s.actions}>
          <Button size="sm" variant="primary" onPress={() => work.resolve('mine')}>
            {t('work.conflict.keep')}
          </Button>
          <Button size="sm" onPress={() => work.resolve('theirs')}>
            {t('work.conflict.take')}
          </Button>
        </div>
      </Note>
    </div>
  );
}
