import type { Answers, Criterion, Id, Question, Response, Rubric } from '@/api';
import { letterAt } from '@/lib/letters';
import { kindOf } from './kindOf';
import type { Sheet } from './seam';

/** The responses of an input in the order shown. */
export function responsesOf({ values }: Sheet, input: Id | null): Response[] {
  const value = input === null ? undefined : values[input];
  return value?.kind === 'responses' ? value.responses : [];
}

export const TASK = 'task';
/** What is rated or labelled one by one: the responses of an input, or the task as a whole. */
export const unitsOf = (sheet: Sheet, on: Id | null): string[] =>
  on === null ? [TASK] : responsesOf(sheet, on).map((r) => r.id);

/** The letter under which a response was shown. */
export function letterOf(sheet: Sheet, response: Id): string {
  for (const value of Object.values(sheet.values)) {
    if (value.kind !== 'responses') continue;
    const index = value.responses.findIndex((r) => r.id === response);
    if (index >= 0) return letterAt(index);
  }
  return '?';
}

export interface ColouredCriterion extends Criterion {
  hue: number;
}
/** The criteria in force with a hue per dimension; the task's own come last, in a hue of their own. */
export function criteriaOf({
  rubric,
  criteria,
}: {
  rubric: Rubric;
  criteria: Criterion[];
}): ColouredCriterion[] {
  const ofRubric = rubric.dimensions.flatMap((d, i) => d.criteria.map((c) => ({ ...c, hue: (i % 7) + 1 })));
  return [...ofRubric, ...criteria.map((c) => ({ ...c, hue: 8 }))];
}

const matches = (pattern: string, path: string) => {
  const wanted = pattern.split('.');
  const given = path.split('.');
  return wanted.length === given.length && wanted.every((w, i) => w === '*' || w === given[i]);
};
/** Whether a question's condition holds; a question that hangs on a hidden one is hidden too. */
export function isShown(question: Question, sheet: Sheet): boolean {
  const condition = question.showWhen;
  if (!condition) return true;
  const on = sheet.template.questions.find((q) => q.id === condition.question);
  const answer = sheet.answers[condition.question];
  if (!on || !answer || on.kind !== answer.kind || !isShown(on, sheet)) return false;
  return Object.entries(kindOf(on).parts(answer, sheet)).some(
    ([path, value]) => matches(condition.part, path) && condition.anyOf.includes(String(value)),
  );
}
export const shownQuestions = (sheet: Sheet) => sheet.template.questions.filter((q) => isShown(q, sheet));

/** The answers as they are handed in: settled, without those of hidden questions. */
export function settled(sheet: Sheet): Answers {
  const pairs = shownQuestions(sheet).flatMap((q) => {
    const answer = sheet.answers[q.id] ?? kindOf(q).untouched?.(q);
    if (!answer || answer.kind !== q.kind) return [];
    return [[q.id, kindOf(q).settle?.(answer) ?? answer] as const];
  });
  return Object.fromEntries(pairs);
}
