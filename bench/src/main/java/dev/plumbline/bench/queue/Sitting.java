package dev.plumbline.bench.queue;

import java.util.Random;
import java.util.UUID;

/** One trainer at work on one project for a number of pairs, and how long each call took. */
final class Sitting {
  private static final int PAIRS = 20;

  private final Trainer trainer;
  private final Project project;
  private final Random random;
  private final Times times;
  private final long end;
  private int done;

  /** What one client measures over all its sittings. */
  static final class Times {
    final Latencies claims = new Latencies();
    final Latencies submits = new Latencies();
    int pairs;
  }

  /**
   * @param end by {@link System#nanoTime}: no pair is begun after it
   */
  Sitting(Trainer trainer, Project project, Random random, Times times, long end) {
    this.trainer = trainer;
    this.project = project;
    this.random = random;
    this.times = times;
    this.end = end;
  }

  Trainer trainer() {
    return trainer;
  }

  Project project() {
    return project;
  }

  UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  int seed() {
    return random.nextInt();
  }

  /** Whether another pair follows the present one. */
  boolean more() {
    return done + 1 < PAIRS && System.nanoTime() < end;
  }

  void claimed(long began) {
    times.claims.add(System.nanoTime() - began);
  }

  void submitted(long began) {
    times.submits.add(System.nanoTime() - began);
    times.pairs++;
    done++;
  }
}
