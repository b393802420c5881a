import { describe, expect, it } from 'vitest';
import type { Mapping } from '@/api';
import { assign, bringsJudgments, targetOf } from './mapping';

const mapping: Mapping = { layout: 'columns', fields: { prompt: 'question', 'responses.0.text': 'a' } };

describe('a mapping of columns', () => {
  it('knows what a column fills', () => {
    expect(targetOf(mapping, 'a')).toBe('responses.0.text');
    expect(targetOf(mapping, 'topic')).toBeNull();
  });
  it('moves a target from one column to another', () =>
    expect(assign(mapping, 'text', 'prompt').fields).toEqual({ 'responses.0.text': 'a', prompt: 'text' }));
  it('lets a column fill one thing only', () =>
    expect(assign(mapping, 'a', 'externalId').fields).toEqual({ prompt: 'question', externalId: 'a' }));
  it('lets a column go to metadata', () =>
    expect(assign(mapping, 'a', null).fields).toEqual({ prompt: 'question' }));
  it('asks about judgments only where there may be some', () => {
    expect(bringsJudgments(mapping)).toBe(false);
    expect(bringsJudgments(assign(mapping, 'worker', 'rater'))).toBe(true);
    expect(bringsJudgments({ layout: 'plumbline', fields: {} })).toBe(true);
  });
});
