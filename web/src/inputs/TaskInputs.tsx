import type { Input, Template, Value, Values } from '@/api';
import { inputKinds } from './registry';
import type { InputKind } from './seam';

const kindOf = (input: Input) => inputKinds[input.kind] as unknown as InputKind<Input, Value>;
export const inputsAt = (template: Template, values: Values, where: 'main' | 'aside') =>
  template.inputs.filter((i) => kindOf(i).where === where && values[i.id]?.kind === i.kind);

/** What a task shows. Below `Anchors` the texts bear the questions' marks, elsewhere they are only shown. */
export function TaskInputs({
  template,
  values,
  where,
}: {
  template: Template;
  values: Values;
  where?: 'main' | 'aside';
}) {
  const inputs = where ? inputsAt(template, values, where) : template.inputs.filter((i) => values[i.id]);
  return inputs.map((input) => {
    const { View } = kindOf(input);
    return <View key={input.id} input={input} value={values[input.id]!} />;
  });
}
