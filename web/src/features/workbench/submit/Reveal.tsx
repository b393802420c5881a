import type { Id, Reveal as Revealed } from '@/api';
import { Text, useText } from '@/lib/text';
import { kindOf } from '@/questions/kindOf';
import type { Sheet } from '@/questions/seam';
import { letterOf, shownQuestions } from '@/questions/sheet';
import { Button, Dialog, Letter } from '@/ui';
import s from './submit.module.css';

/** Only in the demo, only after handing in: how the people who made the data set judged, beside one's own ranking. */
export function Reveal({ reveal, sheet, onNext }: { reveal: Revealed; sheet: Sheet; onNext: () => void }) {
  const { t } = useText();
  const mine = myOrder(sheet, reveal.original.flat());
  const footer = (
    <Button autoFocus variant="primary" onPress={onNext}>
      {t('work.reveal.next')}
    </Button>
  );
  return (
    <Dialog title={t('work.reveal.title')} open onOpenChange={onNext} footer={footer}>
      <div className={s.form}>
        {reveal.pairs > 0 && (
          <p className={s.score}>
            <Text id="work.reveal.agree" values={{ agree: reveal.agree, pairs: reveal.pairs }} />
          </p>
        )}
        <div className={s.orders}>
          <Order
            title={t('work.reveal.theirs')}
            tiers={reveal.original}
            sheet={sheet}
            models={reveal.models}
          />
          {mine && <Order title={t('work.reveal.mine')} tiers={mine} sheet={sheet} />}
        </div>
        {reveal.justification && (
          <section>
            <span className={s.label}>{t('work.reveal.justification')}</span>
            <p className={s.quote}>{reveal.justification}</p>
          </section>
        )}
        <p className="muted">{t('work.reveal.note')}</p>
      </div>
    </Dialog>
  );
}

/** The person's own order of these responses, from the facts of whichever answer gives places. */
function myOrder(sheet: Sheet, responses: Id[]): Id[][] | null {
  for (const question of shownQuestions(sheet)) {
    const answer = sheet.answers[question.id];
    if (!answer) continue;
    const parts = kindOf(question).parts(answer, sheet);
    const place = (id: Id) => parts[`rank.${id}`];
    if (!responses.every((id) => typeof place(id) === 'number')) continue;
    const places = [...new Set(responses.map((id) => Number(place(id))))].sort((a, b) => a - b);
    return places.map((p) => responses.filter((id) => place(id) === p));
  }
  return null;
}

function Order({
  title,
  tiers,
  sheet,
  models,
}: {
  title: string;
  tiers: Id[][];
  sheet: Sheet;
  models?: Record<Id, string> | undefined;
}) {
  return (
    <section>
      <span className={s.label}>{title}</span>
      <ol className={s.order}>
        {tiers.map((tier, i) => (
          <li key={tier.join()}>
            <span className="muted num">{i + 1}</span>
            {tier.map((id) => (
              <span key={id} className={s.one}>
                <Letter>{letterOf(sheet, id)}</Letter>
                <span className="sr">{letterOf(sheet, id)}</span>
                {models?.[id]}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
