import { lazy, Suspense } from 'react';
import type { TextAnswer, TextQuestion } from '@/api';
import { countWords } from '@/lib/words';
import s from '../questions.module.css';
import type { DiffProps, QuestionKind, Requirement, ViewProps } from '../seam';
import { letterOf, responsesOf } from '../sheet';
import { TextEditor } from './TextEditor';

const TextDiff = lazy(() => import('@/lib/diff/TextDiff').then((m) => ({ default: m.TextDiff })));
const Markdown = lazy(() => import('@/lib/markdown/Markdown').then((m) => ({ default: m.Markdown })));

/** A correction is shown as what it changes. */
function TextView({ question, answer, sheet }: ViewProps<TextQuestion, TextAnswer>) {
  const original = responsesOf(sheet, question.on).find((r) => r.id === answer.response);
  return (
    <Suspense>
      {original ? (
        <>
          <p className="muted">{letterOf(sheet, original.id)}</p>
          <TextDiff before={original.text} after={answer.text} />
        </>
      ) : question.format === 'markdown' ? (
        <Markdown source={answer.text} />
      ) : (
        <p className={s.prose}>{answer.text}</p>
      )}
    </Suspense>
  );
}
const TextAnswerDiff = ({ before, after }: DiffProps<TextQuestion, TextAnswer>) => (
  <Suspense>
    <TextDiff before={before?.text ?? ''} after={after?.text ?? ''} />
  </Suspense>
);

function missing(question: TextQuestion, answer: TextAnswer | undefined): Requirement[] {
  const n = countWords(answer?.text ?? '');
  const { maxWords, title } = question;
  const minWords = question.minWords ?? (question.required ? 1 : 0);
  const rest: Requirement[] = question.on
    ? [{ id: 'response', done: !!answer?.response, message: 'questions.text.response', values: { title } }]
    : [];
  if (maxWords !== null && n > maxWords) {
    return [
      ...rest,
      { id: 'words', done: false, message: 'questions.words.over', values: { n, all: maxWords } },
    ];
  }
  if (minWords > 1) {
    return [
      ...rest,
      { id: 'words', done: n >= minWords, message: 'questions.words', values: { n, all: minWords } },
    ];
  }
  return [...rest, { id: 'written', done: n >= minWords, message: 'questions.titled', values: { title } }];
}

export const text: QuestionKind<TextQuestion, TextAnswer> = {
  blank: () => ({ kind: 'text', text: '' }),
  Editor: TextEditor,
  View: TextView,
  Diff: TextAnswerDiff,
  missing,
  letters: ['w', 'x', 'z'],
  parts: (answer) => ({ text: answer.text, ...(answer.response ? { response: answer.response } : {}) }),
};
