import type { ComparisonAnswer, ComparisonQuestion } from '@/api';
import { useText } from '@/lib/text';
import { beforeAfter } from '../BeforeAfter';
import type { QuestionKind, ViewProps } from '../seam';
import { letterOf } from '../sheet';
import { ComparisonEditor } from './ComparisonEditor';
import { codeTitle, preferred } from './words';

function ComparisonView({ question, answer, sheet }: ViewProps<ComparisonQuestion, ComparisonAnswer>) {
  const { t } = useText();
  const degree = question.degrees.find((d) => d.id === answer.degree)?.title ?? answer.degree;
  return <p>{answer.better ? preferred(letterOf(sheet, answer.better), degree, t) : degree}</p>;
}

export const comparison: QuestionKind<ComparisonQuestion, ComparisonAnswer> = {
  blank: () => ({ kind: 'comparison', better: null, degree: '' }),
  Editor: ComparisonEditor,
  View: ComparisonView,
  Diff: beforeAfter(ComparisonView),
  missing: (question, answer) => [
    {
      id: 'compared',
      done: !!answer?.degree,
      message: 'questions.titled',
      values: { title: question.title },
    },
  ],
  letters: ['m', 'n', 'k'],
  commands: (question, _, t) => [
    {
      id: `${question.id}-degree`,
      label: t('questions.comparison.keys'),
      group: t('questions.group'),
      shown: ['1', '–', String(Math.min(9, 2 * question.degrees.length - 1))],
      run: () => {},
    },
  ],
  codeTitle,
  parts: ({ better, degree }) => ({ ...(better ? { better } : {}), ...(degree ? { degree } : {}) }),
};
