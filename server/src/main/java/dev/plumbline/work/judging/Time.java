package dev.plumbline.work.judging;

import dev.plumbline.work.queue.HandIn.Spent;

/** Seconds spent on an assignment, kept apart as a trainer's clock shows them. */
record Time(int activeSeconds, int idleSeconds, int researchSeconds) {
  private static final int LONGEST = 30 * 24 * 3600;

  Time {
    if (Math.min(activeSeconds, Math.min(idleSeconds, researchSeconds)) < 0
        || Math.max(activeSeconds, Math.max(idleSeconds, researchSeconds)) > LONGEST) {
      throw new IllegalArgumentException("times are seconds from 0 to 30 days");
    }
  }

  Spent spent() {
    return new Spent(activeSeconds, idleSeconds, researchSeconds);
  }
}
