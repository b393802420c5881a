import { type KeyboardEvent, memo, Suspense, useCallback } from 'react';
import type { Answer, Flaw, Question } from '@/api';
import { cx } from '@/lib/classes';
import { useLatest } from '@/lib/latest';
import { useText } from '@/lib/text';
import { kindOf } from '@/questions/kindOf';
import type { Change, EditorRef, Sheet } from '@/questions/seam';
import { Skeleton } from '@/ui';
import { Coach } from './Coach';
import s from './panel.module.css';
import type { Coaching } from './useCoach';

interface Props {
  number: number;
  question: Question;
  letter: string | undefined;
  answer: Answer | undefined;
  sheet: Sheet;
  change: Change<Answer>;
  flaws: Flaw[];
  keep: (ref: EditorRef | null) => void;
  onDone: () => void;
  coach: Coaching | undefined;
}
/** Escape leaves a field, so that single letters are commands again. */
const leaveText = (event: KeyboardEvent) => {
  const target = event.target as HTMLElement;
  if (
    event.key === 'Escape' &&
    target.matches('input:not([type=radio], [type=checkbox]),textarea,[contenteditable=true]')
  )
    target.blur();
};

export const Step = memo(function Step({
  number,
  question,
  letter,
  answer,
  sheet,
  change,
  flaws,
  coach,
  ...rest
}: Props) {
  const { t } = useText();
  const { Editor, missing } = kindOf(question);
  const done = answer !== undefined && missing(question, answer, sheet).every((r) => r.done);
  const keep = useLatest(rest.keep);
  const ref = useCallback((editor: EditorRef | null) => keep(editor), [keep]);
  const onDone = useLatest(rest.onDone);
  return (
    <section className={s.step} aria-label={question.title} data-step={question.id} onKeyDown={leaveText}>
      <header>
        <span className={cx(s.number, done && s.done)} aria-hidden>
          {number}
        </span>
        <h3>{question.title}</h3>
        {!question.required && <span className={s.optional}>{t('ui.optional')}</span>}
        <span className="grow" />
        {letter && <kbd aria-hidden>{letter.toUpperCase()}</kbd>}
      </header>
      {coach && <Coach {...coach} letter={letter ?? ''} />}
      {question.help && <p className={s.help}>{question.help}</p>}
      <Suspense fallback={<Skeleton lines={4} />}>
        <Editor {...{ question, answer, sheet, change, ref, onDone }} />
      </Suspense>
      {flaws.length > 0 && (
        <ul className={s.flaws} role="alert">
          {flaws.map((f) => (
            <li key={f.path + f.message}>{f.message}</li>
          ))}
        </ul>
      )}
    </section>
  );
});
