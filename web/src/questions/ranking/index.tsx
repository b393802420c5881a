import type { RankingAnswer, RankingQuestion } from '@/api';
import { useText } from '@/lib/text';
import { beforeAfter } from '../BeforeAfter';
import s from '../questions.module.css';
import type { Layer, LayerContext, QuestionKind, Sheet, ViewProps } from '../seam';
import { letterOf, responsesOf } from '../sheet';
import { notation, place, placed, placeOf, settle } from './model';
import { PlaceButtons } from './PlaceButtons';
import { placesOf, RankingEditor } from './RankingEditor';

function RankingView({ answer, sheet }: ViewProps<RankingQuestion, RankingAnswer>) {
  const { t } = useText();
  const order = notation(answer, (id) => letterOf(sheet, id));
  return (
    <p className={s.notation}>
      {order}
      {answer.allBad && ` ${t('questions.ranking.all-bad')}`}
    </p>
  );
}

function layers(
  question: RankingQuestion,
  answer: RankingAnswer | undefined,
  { sheet, edit, t }: LayerContext<RankingAnswer>,
): Layer {
  if (!edit) return {};
  const places = placesOf(question, sheet);
  const put = (response: string, to: number | null) =>
    edit.change((a) => place(a, response, to, question.ties), `rank:${response}`);
  return {
    head: {
      input: question.on,
      render: (response) => (
        <PlaceButtons
          label={t('questions.ranking.places', { letter: letterOf(sheet, response) })}
          letter={letterOf(sheet, response)}
          places={places}
          value={placeOf(answer, response)}
          onChange={(to) => put(response, to)}
        />
      ),
    },
    press: {
      input: question.on,
      key: (response, { key }) => {
        const digit = Number(key);
        if (digit >= 1 && digit <= places) put(response, digit);
        else if (key === '0' || key === 'Backspace') put(response, null);
        else return false;
        return true;
      },
    },
  };
}

const wanted = (question: RankingQuestion, sheet: Sheet) => {
  const n = responsesOf(sheet, question.on).length;
  return question.top ? Math.min(question.top, n) : n;
};

export const ranking: QuestionKind<RankingQuestion, RankingAnswer> = {
  blank: () => ({ kind: 'ranking', tiers: [], allBad: false }),
  Editor: RankingEditor,
  View: RankingView,
  Diff: beforeAfter(RankingView),
  missing: (question, answer, sheet) => {
    const n = placed(answer);
    const all = wanted(question, sheet);
    const done = n >= all || (answer?.allBad === true && n === 0);
    return done
      ? [{ id: 'ranked', done, message: 'questions.ranking.done' }]
      : [{ id: 'ranked', done, message: 'questions.ranking.open', values: { n, all } }];
  },
  letters: ['r', 'k'],
  coach: { keys: 'questions.ranking.coach', touch: 'questions.ranking.coach-touch' },
  commands: (question, sheet, t) => [
    {
      id: `${question.id}-place`,
      label: t('questions.ranking.keys'),
      group: t('questions.group'),
      shown: ['1', '–', String(placesOf(question, sheet))],
      run: () => {},
    },
  ],
  layers,
  codeTitle: (_, code, t) => {
    const told = (['worse', 'tie', 'better', 'yes', 'no'] as const).find((one) => one === code);
    return told && t(`questions.code.${told}`);
  },
  parts: (answer) => {
    const parts: Record<string, string | number | boolean> = {};
    for (const [tier, ids] of settle(answer).tiers.entries())
      for (const id of ids) parts[`rank.${id}`] = tier + 1;
    if (answer.allBad) parts.allBad = true;
    return parts;
  },
  settle,
};
