import { lazy, Suspense } from 'react';
import type { JustificationAnswer, JustificationQuestion } from '@/api';
import type { DiffProps, Layer, LayerContext, QuestionKind, Requirement } from '../seam';
import { criteriaOf, letterOf } from '../sheet';
import { carets } from './carets';
import { JustificationView } from './JustificationView';
import { cite, cited, settle, wordsOf } from './model';
import { QuoteMenu } from './QuoteMenu';

// The editor brings CodeMirror with it: loaded with the first task that asks for prose.
const Editor = lazy(() => import('./JustificationEditor').then((m) => ({ default: m.JustificationEditor })));
const TextDiff = lazy(() => import('@/lib/diff/TextDiff').then((m) => ({ default: m.TextDiff })));

/** Prose with each citation as its criterion in brackets, for comparing two versions. */
const plain = (answer: JustificationAnswer | undefined) =>
  cited(answer).reduce(
    (text, c) => text.replace(`{{${c.id}}}`, `[${c.criterion}: ${c.target.quote}]`),
    answer?.text ?? '',
  );
const JustificationDiff = ({ before, after }: DiffProps<JustificationQuestion, JustificationAnswer>) => (
  <Suspense>
    <TextDiff before={plain(before)} after={plain(after)} />
  </Suspense>
);

function layers(
  question: JustificationQuestion,
  answer: JustificationAnswer | undefined,
  { sheet, edit, t }: LayerContext<JustificationAnswer>,
): Layer {
  const criteria = criteriaOf(sheet);
  const marks = cited(answer).map((citation) => ({
    id: citation.id,
    target: citation.target,
    hue: criteria.find((c) => c.id === citation.criterion)?.hue ?? 8,
    ...(edit ? { open: () => edit.focus(citation.id) } : {}),
  }));
  if (!edit || criteria.length === 0) return { marks };
  return {
    marks,
    menu: ({ target, via, close }) => (
      <QuoteMenu
        title={
          target.response
            ? t('questions.justification.quote', { letter: letterOf(sheet, target.response) })
            : t('questions.justification.quote-task')
        }
        criteria={criteria}
        polarity={cited(answer).at(-1)?.polarity ?? 'strength'}
        onClose={close}
        onPick={(criterion, polarity, against) => {
          const at = carets.get(question.id) ?? answer?.text.length ?? 0;
          edit.change((a) => cite(a, { criterion, polarity, ...(against ? { against } : {}), target }, at));
          close();
          if (via === 'pointer') edit.focus();
        }}
      />
    ),
  };
}

function missing(question: JustificationQuestion, answer: JustificationAnswer | undefined): Requirement[] {
  const words = wordsOf(answer);
  const quotes = cited(answer);
  const minWords = question.minWords ?? (question.required ? 1 : 0);
  const minCitations = question.minCitations ?? 0;
  const most = question.maxWords ?? Number.POSITIVE_INFINITY;
  const list: Requirement[] = [
    words > most
      ? { id: 'words', done: false, message: 'questions.words.over', values: { n: words, all: most } }
      : {
          id: 'words',
          done: words >= minWords,
          message: 'questions.words',
          values: { n: words, all: minWords },
        },
  ];
  if (minCitations > 0) {
    const values = { n: quotes.length, all: minCitations };
    list.push({
      id: 'quotes',
      done: quotes.length >= minCitations,
      message: 'questions.justification.quotes',
      values,
    });
  }
  for (const code of question.requiredCriteria ?? []) {
    const done = quotes.some((c) => c.criterion === code || c.against === code);
    list.push({ id: `cites-${code}`, done, message: 'questions.justification.cites', values: { code } });
  }
  return list;
}

export const justification: QuestionKind<JustificationQuestion, JustificationAnswer> = {
  blank: () => ({ kind: 'justification', text: '', citations: [] }),
  Editor,
  View: JustificationView,
  Diff: JustificationDiff,
  missing,
  letters: ['j', 'w', 'y'],
  coach: { keys: 'questions.justification.coach', touch: 'questions.justification.coach-touch' },
  commands: (question, _, t) => [
    {
      id: `${question.id}-sentence`,
      label: t('questions.justification.keys.sentence'),
      group: t('questions.group'),
      shown: ['↑', '↓'],
      run: () => {},
    },
    {
      id: `${question.id}-cite`,
      label: t('questions.justification.keys.cite'),
      group: t('questions.group'),
      shown: ['1', '–', '9'],
      run: () => {},
    },
    {
      id: `${question.id}-polarity`,
      label: t('questions.justification.keys.polarity'),
      group: t('questions.group'),
      shown: ['S', 'W', 'T'],
      run: () => {},
    },
    {
      id: `${question.id}-chip`,
      label: t('questions.justification.keys.chip'),
      group: t('questions.group'),
      shown: ['Alt', '↵'],
      run: () => {},
    },
  ],
  layers,
  parts: (answer) => ({ text: answer.text }),
  settle,
};
