import type { ChoicesAnswer, ChoicesQuestion, Id, LabelDefinition } from '@/api';

export const chosenOf = (answer: ChoicesAnswer | undefined, unit: string): Id[] | undefined =>
  answer?.chosen[unit];

const withUnit = (
  answer: ChoicesAnswer | undefined,
  unit: string,
  labels: Id[] | undefined,
): ChoicesAnswer | undefined => {
  const { [unit]: _, ...rest } = answer?.chosen ?? {};
  const chosen = labels === undefined ? rest : { ...rest, [unit]: labels };
  return Object.keys(chosen).length === 0 ? undefined : { kind: 'choices', chosen };
};

/** Labels in the order of the question. Taking the last one away means "not looked at yet", not "none of them". */
export function toggle(
  answer: ChoicesAnswer | undefined,
  question: ChoicesQuestion,
  unit: string,
  label: Id,
) {
  const before = chosenOf(answer, unit) ?? [];
  const on = new Set(before.includes(label) ? before.filter((l) => l !== label) : [...before, label]);
  const labels = question.labels.map((l) => l.id).filter((id) => on.has(id));
  return withUnit(answer, unit, labels.length === 0 ? undefined : labels);
}
/** Says that none of the labels applies, or takes that back. */
export const toggleNone = (answer: ChoicesAnswer | undefined, unit: string) =>
  withUnit(answer, unit, chosenOf(answer, unit)?.length === 0 ? undefined : []);

/** Parents first, each with its children right below. */
export const inOrder = (labels: LabelDefinition[]): LabelDefinition[] => {
  const below = (parent: Id | null): LabelDefinition[] =>
    labels.filter((l) => l.parent === parent).flatMap((l) => [l, ...below(l.id)]);
  return below(null);
};
export const offersNone = (question: ChoicesQuestion) => (question.min ?? 0) === 0;
