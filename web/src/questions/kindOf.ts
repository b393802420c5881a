import type { Answer, Question } from '@/api';
import { questionKinds } from './registry';
import type { QuestionKind } from './seam';

/**
 * The widgets of a question. The registry's type guarantees that question and answer belong together per kind; at one
 * place, here, the pair is treated as the general one.
 */
export const kindOf = (question: Question): QuestionKind<Question, Answer> =>
  questionKinds[question.kind] as unknown as QuestionKind<Question, Answer>;
