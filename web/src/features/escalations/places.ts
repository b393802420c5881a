import type { Values } from '@/api';

type Path = (string | number)[];
export interface TextPlace {
  input: string;
  /** Which of several texts of the input, from 1. */
  number?: number;
  path: Path;
  text: string;
}
const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null;

function textsIn(value: unknown, path: Path): { path: Path; text: string }[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => textsIn(one, [...path, i]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'text' && typeof inner === 'string'
      ? [{ path: [...path, name], text: inner }]
      : textsIn(inner, [...path, name]),
  );
}

/** Every text that a task shows, whatever kinds of inputs it has. */
export const placesOf = (values: Values): TextPlace[] =>
  Object.entries(values).flatMap(([input, value]) => {
    const texts = textsIn(value, [input]);
    return texts.map((place, i) => ({ input, ...place, ...(texts.length > 1 ? { number: i + 1 } : {}) }));
  });

function put(inside: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(inside)) return inside.map((one, i) => (i === step ? put(one, rest, text) : one));
  return { ...(inside as object), [step]: put((inside as Record<string, unknown>)[step], rest, text) };
}

/** The values with one text changed. Names of models stay out: they are kept beside the values. */
export function withText(values: Values, path: Path, text: string): Values {
  return JSON.parse(
    JSON.stringify(put(values, path, text), (name, v) => (name === 'model' ? undefined : v)),
  ) as Values;
}
