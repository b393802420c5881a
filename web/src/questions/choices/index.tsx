import type { ChoicesAnswer, ChoicesQuestion } from '@/api';
import { useText } from '@/lib/text';
import { Badge, Letter } from '@/ui';
import { beforeAfter } from '../BeforeAfter';
import type { QuestionKind, ViewProps } from '../seam';
import { letterOf, TASK, unitsOf } from '../sheet';
import { ChoicesEditor } from './ChoicesEditor';
import s from './choices.module.css';
import { chosenOf } from './model';

function ChoicesView({ question, answer, sheet }: ViewProps<ChoicesQuestion, ChoicesAnswer>) {
  const { t } = useText();
  const title = (id: string) => question.labels.find((l) => l.id === id)?.title ?? id;
  const looked = unitsOf(sheet, question.on).filter((u) => chosenOf(answer, u) !== undefined);
  return (
    <ul className={s.view}>
      {looked.map((unit) => (
        <li key={unit}>
          {unit !== TASK && <Letter>{letterOf(sheet, unit)}</Letter>}
          {chosenOf(answer, unit)!.map((id) => (
            <Badge key={id}>{title(id)}</Badge>
          ))}
          {chosenOf(answer, unit)!.length === 0 && (
            <span className="muted">{t('questions.choices.none')}</span>
          )}
        </li>
      ))}
      {looked.length === 0 && <li className="muted">{t('questions.choices.none')}</li>}
    </ul>
  );
}

export const choices: QuestionKind<ChoicesQuestion, ChoicesAnswer> = {
  blank: () => ({ kind: 'choices', chosen: {} }),
  Editor: ChoicesEditor,
  View: ChoicesView,
  Diff: beforeAfter(ChoicesView),
  missing: (question, answer, sheet) => {
    const least = question.min ?? 0;
    const most = question.max ?? Number.POSITIVE_INFINITY;
    const done = unitsOf(sheet, question.on).every((unit) => {
      const chosen = chosenOf(answer, unit);
      if (chosen === undefined) return !question.required;
      return chosen.length >= least && chosen.length <= most;
    });
    return [{ id: 'labelled', done, message: 'questions.titled', values: { title: question.title } }];
  },
  letters: ['t', 'i', 'q'],
  commands: (question, _, t) => [
    {
      id: `${question.id}-toggle`,
      label: t(question.on ? 'questions.choices.keys.responses' : 'questions.choices.keys'),
      group: t('questions.group'),
      shown: question.on ? ['A', 'B', '…'] : ['1', '–', String(Math.min(9, question.labels.length))],
      run: () => {},
    },
  ],
  // A list that was shown and left alone says that no label applies.
  untouched: (question) => (question.required ? undefined : { kind: 'choices', chosen: {} }),
  codeTitle: (_, code, t) => (code === 'yes' || code === 'no' ? t(`questions.code.${code}`) : undefined),
  parts: (answer) =>
    Object.fromEntries(
      Object.entries(answer.chosen).flatMap(([unit, labels]) =>
        labels.map((l) => [`chosen.${unit}.${l}`, true]),
      ),
    ),
};
