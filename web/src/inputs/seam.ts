import type { ComponentType } from 'react';
import type { Input, Value } from '@/api';

export interface InputProps<I, V> {
  input: I;
  value: V;
}
export interface InputKind<I extends Input, V extends Value> {
  View: ComponentType<InputProps<I, V>>;
  /** In the middle of the page, or in a panel beside it that can be closed. */
  where: 'main' | 'aside';
}
type OfKind<T extends { kind: string }, K extends T['kind']> = Extract<T, { kind: K }>;
/** A viewer for every kind the API knows: one that lacks is a compile error. */
export type InputKinds = { [K in Input['kind']]: InputKind<OfKind<Input, K>, OfKind<Value, K>> };
