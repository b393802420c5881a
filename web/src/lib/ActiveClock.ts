import type { Time } from '@/api';

const IDLE_AFTER_MS = 60_000;
/** A gap between two looks longer than this means the machine slept. */
const ASLEEP_MS = 30_000;

/**
 * One honest clock. Time is active while there was input within the last minute and the page is in sight; otherwise
 * it is research if the person declared that they are looking something up, else idle. Milliseconds inside.
 */
export class ActiveClock {
  private active: number;
  private idle: number;
  private research: number;
  private lastLook: number;
  private lastInput: number;
  private away = 0;
  /** The person said that they look something up outside. */
  researching = false;

  constructor(
    start: Time,
    now: number,
    private readonly hidden: () => boolean,
  ) {
    this.active = start.activeSeconds * 1000;
    this.idle = start.idleSeconds * 1000;
    this.research = start.researchSeconds * 1000;
    this.lastLook = now;
    this.lastInput = now;
  }

  /** Counts what passed since the last look. Call about once a second. */
  look(now: number) {
    const passed = Math.max(0, now - this.lastLook);
    const paused = this.paused(now) || passed > ASLEEP_MS;
    this.lastLook = now;
    if (!paused) {
      this.active += passed;
      return;
    }
    this.away += passed;
    if (this.researching) this.research += passed;
    else this.idle += passed;
  }

  /** There was input. Answers the milliseconds of idle time that it ended, 0 when the clock was running. */
  touch(now: number): number {
    this.look(now);
    this.lastInput = now;
    const away = this.researching ? 0 : this.away;
    this.away = 0;
    return away;
  }

  /** Idle time that turns out to have been work: looked something up and forgot to say so. */
  declare(milliseconds: number) {
    const moved = Math.min(milliseconds, this.idle);
    this.idle -= moved;
    this.research += moved;
  }

  paused(now: number) {
    return this.hidden() || now - this.lastInput >= IDLE_AFTER_MS;
  }

  /** Whether there was input within `milliseconds`. */
  busyWithin(milliseconds: number, now: number) {
    return now - this.lastInput < milliseconds;
  }

  get time(): Time {
    return {
      activeSeconds: Math.floor(this.active / 1000),
      idleSeconds: Math.floor(this.idle / 1000),
      researchSeconds: Math.floor(this.research / 1000),
    };
  }
}
