import type { RatingAnswer, RatingQuestion } from '@/api';
import { beforeAfter } from '../BeforeAfter';
import s from '../questions.module.css';
import type { QuestionKind, ViewProps } from '../seam';
import { letterOf, TASK, unitsOf } from '../sheet';
import { byKey, dimensionDone, pointOf } from './model';
import { RatingEditor } from './RatingEditor';

function RatingView({ question, answer, sheet }: ViewProps<RatingQuestion, RatingAnswer>) {
  const units = unitsOf(sheet, question.on);
  const letters = units[0] !== TASK;
  return (
    <table className={s.grid}>
      {letters && (
        <thead>
          <tr>
            <td />
            {units.map((u) => (
              <th key={u} scope="col">
                {letterOf(sheet, u)}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {question.dimensions.map((d) => (
          <tr key={d.id}>
            <th scope="row">{d.title}</th>
            {units.map((u) => (
              <td key={u}>
                <b>{pointOf(answer, u, d.id) ?? '–'}</b>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const rating: QuestionKind<RatingQuestion, RatingAnswer> = {
  blank: () => ({ kind: 'rating', ratings: {} }),
  Editor: RatingEditor,
  View: RatingView,
  Diff: beforeAfter(RatingView),
  missing: (question, answer, sheet) => {
    const units = unitsOf(sheet, question.on);
    const all = question.dimensions.length;
    const open = question.dimensions.filter((d) => !dimensionDone(answer, d, units));
    const values = { n: all - open.length, all, title: question.title };
    const part = open[0]?.id;
    return [
      {
        id: 'rated',
        done: open.length === 0,
        message: 'questions.rating.done',
        values,
        ...(part ? { part } : {}),
      },
    ];
  },
  letters: ['e', 'y', 'n'],
  coach: { keys: 'questions.rating.coach', touch: 'questions.rating.coach-touch' },
  commands: (question, _, t) =>
    byKey(question)
      ? [
          {
            id: `${question.id}-rate`,
            label: t('questions.rating.keys'),
            group: t('questions.group'),
            shown: [String(question.from), '–', String(question.to)],
            run: () => {},
          },
        ]
      : [],
  parts: (answer) =>
    Object.fromEntries(
      Object.entries(answer.ratings).flatMap(([unit, points]) =>
        Object.entries(points).map(([dimension, point]) => [`ratings.${unit}.${dimension}`, point]),
      ),
    ),
};
