import { describe, expect, it } from 'vitest';
import { ActiveClock } from './ActiveClock';

const ZERO = { activeSeconds: 0, idleSeconds: 0, researchSeconds: 0 };
const seconds = (clock: ActiveClock, from: number, to: number) => {
  for (let s = from + 1; s <= to; s++) clock.look(s * 1000);
};

describe('the clock', () => {
  it('counts a minute after the last input as active, the rest as idle', () => {
    const clock = new ActiveClock(ZERO, 0, () => false);
    seconds(clock, 0, 100);
    expect(clock.time).toEqual({ activeSeconds: 59, idleSeconds: 41, researchSeconds: 0 });
  });
  it('stands while the page is hidden, and says how long when somebody comes back', () => {
    let hidden = false;
    const clock = new ActiveClock(ZERO, 0, () => hidden);
    seconds(clock, 0, 10);
    hidden = true;
    seconds(clock, 10, 190);
    hidden = false;
    expect(clock.touch(190_000)).toBe(180_000);
    expect(clock.time).toEqual({ activeSeconds: 10, idleSeconds: 180, researchSeconds: 0 });
    clock.declare(180_000);
    expect(clock.time).toEqual({ activeSeconds: 10, idleSeconds: 0, researchSeconds: 180 });
  });
  it('counts declared research instead of idle time', () => {
    const clock = new ActiveClock(ZERO, 0, () => true);
    clock.researching = true;
    seconds(clock, 0, 30);
    expect(clock.time.researchSeconds).toBe(30);
    expect(clock.touch(30_000)).toBe(0);
  });
  it('takes a gap for sleep, not for work', () => {
    const clock = new ActiveClock({ ...ZERO, activeSeconds: 5 }, 0, () => false);
    clock.look(45_000);
    expect(clock.time).toEqual({ activeSeconds: 5, idleSeconds: 45, researchSeconds: 0 });
  });
});
