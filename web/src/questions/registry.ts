import { choice } from './choice';
import { choices } from './choices';
import { comparison } from './comparison';
import { justification } from './justification';
import { ranking } from './ranking';
import { rating } from './rating';
import type { QuestionKinds } from './seam';
import { text } from './text';

export const questionKinds: QuestionKinds = {
  choice,
  choices,
  comparison,
  justification,
  ranking,
  rating,
  text,
};
