import { useMemo, useRef } from 'react';
import type { Answer, Id, Question } from '@/api';
import { useText } from '@/lib/text';
import { kindOf } from '@/questions/kindOf';
import type { Layer, Sheet } from '@/questions/seam';
import type { Work } from './useWork';

/** The layers of the shown questions. One is made anew only when its own answer changes: the columns stay still. */
export function useLayers(
  questions: Question[],
  work: Pick<Work, 'sheet' | 'changeOf'>,
  focus: (id: Id, part?: string) => void,
) {
  const { t } = useText();
  const made = useRef(new Map<Id, { answer: Answer | undefined; sheet: Sheet; layer: Layer }>());
  const { sheet, changeOf } = work;
  return useMemo(() => {
    const next = questions.map((question) => {
      const answer = sheet.answers[question.id];
      const before = made.current.get(question.id);
      const still = before && before.answer === answer && before.sheet.values === sheet.values;
      if (still) return before.layer;
      const edit = { change: changeOf(question.id), focus: (part?: string) => focus(question.id, part) };
      const layer = kindOf(question).layers?.(question, answer, { sheet, t, edit }) ?? {};
      made.current.set(question.id, { answer, sheet, layer });
      return layer;
    });
    return next;
  }, [questions, sheet, changeOf, focus, t]);
}
