import type { Citation, JustificationAnswer, Polarity, Target } from '@/api';
import { countWords } from '@/lib/words';

export const markerOf = (id: string) => `{{${id}}}`;
export const MARKER = /\{\{([a-z][a-z0-9-]*)\}\}/g;

const blank: JustificationAnswer = { kind: 'justification', text: '', citations: [] };

/** A whole citation. The contract lets a draft hold half of one; there is nothing to show of that. */
export type Cited = Citation & { polarity: Polarity; target: Target };
export const whole = (citation: Citation | undefined): citation is Cited =>
  !!citation?.polarity && !!citation.target;

/** The citations that stand in the text, in the order in which they stand there. */
export function cited(answer: JustificationAnswer | undefined): Cited[] {
  if (!answer) return [];
  const ids = [...answer.text.matchAll(MARKER)].map((m) => m[1]);
  return [...new Set(ids)].map((id) => answer.citations.find((c) => c.id === id)).filter(whole);
}

export const wordsOf = (answer: JustificationAnswer | undefined) =>
  countWords(
    answer?.text ?? '',
    answer?.citations.map((c) => c.id),
  );

const nextId = (answer: JustificationAnswer) =>
  `q${1 + Math.max(0, ...answer.citations.map((c) => Number(/^q(\d+)$/.exec(c.id)?.[1] ?? 0)))}`;

export interface NewCitation {
  criterion: string;
  polarity: Polarity;
  against?: string;
  target: Target;
}
/** Puts a citation and its marker into the text at UTF-16 offset `at`, set off by blanks. */
export function cite(
  from: JustificationAnswer | undefined,
  citation: NewCitation,
  at: number,
): JustificationAnswer {
  const answer = from ?? blank;
  const id = nextId(answer);
  const before = answer.text.slice(0, at);
  const after = answer.text.slice(at);
  const marker = `${before && !/\s$/.test(before) ? ' ' : ''}${markerOf(id)}${/^\s/.test(after) ? '' : ' '}`;
  return {
    kind: 'justification',
    text: before + marker + after,
    citations: [...answer.citations, { id, ...citation }],
  };
}

export const write = (
  from: JustificationAnswer | undefined,
  text: string,
): JustificationAnswer | undefined => {
  if (text === (from?.text ?? '')) return from;
  if (text === '' && !from?.citations.length) return undefined;
  return { ...(from ?? blank), text };
};

/** Changes one citation; `undefined` takes it out together with its marker. */
export function revise(
  answer: JustificationAnswer | undefined,
  id: string,
  change: Partial<Citation> | undefined,
): JustificationAnswer | undefined {
  if (!answer) return answer;
  if (!change) {
    const citations = answer.citations.filter((c) => c.id !== id);
    return { ...answer, text: answer.text.replace(markerOf(id), ''), citations };
  }
  const citations = answer.citations.map((c) => {
    if (c.id !== id) return c;
    const { against, severity, ...next } = { ...c, ...change };
    return {
      ...next,
      ...(next.polarity === 'tension' && against ? { against } : {}),
      ...(next.polarity === 'weakness' && severity ? { severity } : {}),
    };
  });
  return { ...answer, citations };
}

/** Handed in without citations whose marker was deleted; they stay in the draft so that undo can bring them back. */
export const settle = (answer: JustificationAnswer): JustificationAnswer => ({
  ...answer,
  citations: cited(answer),
});
