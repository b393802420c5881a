import type { Input, Value, Values } from '@/api';
import type { useText } from '@/lib/text';

type T = ReturnType<typeof useText>['t'];
type OfKind<K extends Input['kind']> = Extract<Input, { kind: K }>;
/** A made-up value for every kind of input, to show what a task will look like before there is one. */
const examples: { [K in Input['kind']]: (input: OfKind<K>, t: T) => Extract<Value, { kind: K }> } = {
  text: (_, t) => ({ kind: 'text', text: t('inputs.example.text') }),
  responses: (input, t) => ({
    kind: 'responses',
    responses: Array.from({ length: Math.max(2, Math.min(input.max, Math.max(input.min, 3))) }, (_, i) => ({
      id: `example${i}`,
      text: t('inputs.example.response', { n: i + 1 }),
    })),
  }),
  conversation: (_, t) => ({
    kind: 'conversation',
    turns: [
      { role: 'user', text: t('inputs.example.turn.user') },
      { role: 'assistant', text: t('inputs.example.turn.assistant') },
    ],
  }),
  reference: (_, t) => ({
    kind: 'reference',
    documents: [{ id: 'd1', title: t('inputs.example.document'), text: t('inputs.example.document.text') }],
  }),
};
export const exampleValues = (inputs: Input[], t: T): Values =>
  Object.fromEntries(inputs.map((input) => [input.id, examples[input.kind](input as never, t)]));
