import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '@/api';
import { kindOf } from './kindOf';
import type { Sheet } from './seam';

const sheet = { inputs: [], values: {}, answers: {} } as unknown as Sheet;
const open = (question: Question, answer: Answer | undefined) =>
  kindOf(question)
    .missing(question, answer, sheet)
    .filter((requirement) => !requirement.done)
    .map((requirement) => requirement.id);

/** The server says null for a limit that a template does not set. */
describe('what is missing where a template sets no limits', () => {
  const text: Question = {
    kind: 'text',
    id: 'remark',
    title: 'Remark',
    help: null,
    showWhen: null,
    on: null,
    required: true,
    format: 'plain',
    multiline: true,
    minWords: null,
    maxWords: null,
  };
  const justification: Question = {
    kind: 'justification',
    id: 'why',
    title: 'Why',
    help: null,
    showWhen: null,
    required: true,
    minWords: null,
    targetWords: null,
    maxWords: null,
    minCitations: null,
    requiredCriteria: [],
  };
  it('lets a text be as long as it likes', () => {
    expect(
      open(text, { kind: 'text', text: 'Ten words are not too many where none are forbidden.' }),
    ).toEqual([]);
    expect(open({ ...text, required: false }, undefined)).toEqual([]);
  });
  it('asks for a text that is required', () => {
    expect(open(text, { kind: 'text', text: ' ' })).toEqual(['written']);
  });
  it('treats a justification alike', () => {
    expect(open(justification, { kind: 'justification', text: 'It is right.', citations: [] })).toEqual([]);
    expect(open(justification, undefined)).toEqual(['words']);
  });
});
