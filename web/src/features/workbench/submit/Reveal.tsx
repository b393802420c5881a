import type { Answers, Id, Question, Reveal as Revealed } from '@/api';
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
  const worked = reveal.by === 'worked-example';
  const order = orderedQuestion(sheet, reveal.answers, reveal.original.flat());
  const others = shownQuestions(sheet).filter((q) => q.id !== order && reveal.answers[q.id]?.kind === q.kind);
  const footer = (
    <Button autoFocus variant="primary" onPress={onNext}>
      {t('work.reveal.next')}
    </Button>
  );
  return (
    <Dialog
      title={t(worked ? 'work.reveal.title.worked' : 'work.reveal.title')}
      open
      onOpenChange={onNext}
      footer={footer}
    >
      <div className={s.form}>
        {reveal.pairs > 0 && (
          <p className={s.score}>
            <Text id="work.reveal.agree" values={{ agree: reveal.agree, pairs: reveal.pairs }} />
          </p>
        )}
        <div className={s.orders}>
          <Order
            title={t(worked ? 'work.reveal.theirs.worked' : 'work.reveal.theirs')}
            tiers={reveal.original}
            sheet={sheet}
            models={reveal.models}
          />
          {mine && <Order title={t('work.reveal.mine')} tiers={mine} sheet={sheet} />}
        </div>
        {others.map((q) => {
          const { View } = kindOf(q);
          return (
            <section key={q.id}>
              <span className={s.label}>{q.title}</span>
              <View question={q} answer={reveal.answers[q.id]!} sheet={sheet} />
            </section>
          );
        })}
        <p className="muted">{t('work.reveal.note')}</p>
      </div>
    </Dialog>
  );
}

const placesIn = (sheet: Sheet, answers: Answers, question: Question) => {
  const answer = answers[question.id];
  return answer?.kind === question.kind ? kindOf(question).parts(answer, sheet) : {};
};
/** The question whose answer gives each of these responses a place. */
const orderedQuestion = (sheet: Sheet, answers: Answers, responses: Id[]) =>
  shownQuestions(sheet).find((q) => {
    const parts = placesIn(sheet, answers, q);
    return responses.length > 0 && responses.every((id) => typeof parts[`rank.${id}`] === 'number');
  })?.id;

/** The person's own order of these responses. */
function myOrder(sheet: Sheet, responses: Id[]): Id[][] | null {
  const id = orderedQuestion(sheet, sheet.answers, responses);
  const question = sheet.template.questions.find((q) => q.id === id);
  if (!question) return null;
  const parts = placesIn(sheet, sheet.answers, question);
  const place = (response: Id) => Number(parts[`rank.${response}`]);
  const places = [...new Set(responses.map(place))].sort((a, b) => a - b);
  return places.map((p) => responses.filter((response) => place(response) === p));
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
