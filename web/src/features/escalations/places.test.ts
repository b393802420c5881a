import { describe, expect, it } from 'vitest';
import type { Values } from '@/api';
import { placesOf, withText } from './places';

const values: Values = {
  prompt: { kind: 'text', text: 'Why?' },
  responses: {
    kind: 'responses',
    responses: [
      { id: 'a', text: 'Because.', model: 'm1' },
      { id: 'b', text: 'No idea.', model: 'm2' },
    ],
  },
};

describe('the texts of a task', () => {
  it('are found in every input', () =>
    expect(placesOf(values).map((p) => [p.input, p.number, p.text])).toEqual([
      ['prompt', undefined, 'Why?'],
      ['responses', 1, 'Because.'],
      ['responses', 2, 'No idea.'],
    ]));
  it('are changed one at a time, without the models', () =>
    expect(withText(values, placesOf(values)[2]!.path, 'Ask later.').responses).toEqual({
      kind: 'responses',
      responses: [
        { id: 'a', text: 'Because.' },
        { id: 'b', text: 'Ask later.' },
      ],
    }));
});
