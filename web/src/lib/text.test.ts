import { describe, expect, it } from 'vitest';
import { clock } from './text';

describe('clock', () => {
  it('shows minutes and seconds below an hour', () => expect(clock(125.9)).toBe('02:05'));
  it('adds hours above', () => expect(clock(3725)).toBe('1:02:05'));
});
