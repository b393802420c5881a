import type { Mapping } from '@/api';

/** What a column fills, or null where it is kept as metadata. */
export const targetOf = (mapping: Mapping, column: string): string | null =>
  Object.entries(mapping.fields).find(([, c]) => c === column)?.[0] ?? null;

/** Lets a column fill a target; whatever filled it before, and what the column filled before, is let go. */
export function assign(mapping: Mapping, column: string, target: string | null): Mapping {
  const others = Object.entries(mapping.fields).filter(([to, c]) => c !== column && to !== target);
  return { ...mapping, fields: Object.fromEntries(target === null ? others : [...others, [target, column]]) };
}

/** Whether the file may hold judgments that others have made. */
export const bringsJudgments = ({ layout, fields }: Mapping) =>
  layout === 'plumbline' || Object.keys(fields).some((to) => to === 'rater' || to.startsWith('answer.'));
