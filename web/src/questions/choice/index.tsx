import type { ChoiceAnswer, ChoiceQuestion } from '@/api';
import { beforeAfter } from '../BeforeAfter';
import type { QuestionKind, ViewProps } from '../seam';
import { ChoiceEditor } from './ChoiceEditor';

const ChoiceView = ({ question, answer }: ViewProps<ChoiceQuestion, ChoiceAnswer>) => (
  <p>{question.labels.find((l) => l.id === answer.label)?.title ?? answer.label}</p>
);

export const choice: QuestionKind<ChoiceQuestion, ChoiceAnswer> = {
  blank: () => ({ kind: 'choice', label: '' }),
  Editor: ChoiceEditor,
  View: ChoiceView,
  Diff: beforeAfter(ChoiceView),
  missing: (question, answer) => [
    { id: 'chosen', done: !!answer?.label, message: 'questions.titled', values: { title: question.title } },
  ],
  letters: ['l', 'q', 'z'],
  commands: (question, _, t) => [
    {
      id: `${question.id}-label`,
      label: t('questions.choice.keys'),
      group: t('questions.group'),
      shown: ['1', '–', String(Math.min(9, question.labels.length))],
      run: () => {},
    },
  ],
  codeTitle: (question, code) => question.labels.find((l) => l.id === code)?.title,
  parts: ({ label }): Record<string, string> => (label ? { label } : {}),
};
