package dev.plumbline.work.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a claim fixes for as long as the assignment lives.
 *
 * @param project inner id of the project
 * @param trainer the rater who claims
 * @param assignment random id of the assignment to be made
 * @param seed the order in which responses will be shown
 * @param now the application's clock
 * @param lease how long the work is reserved at first
 * @param cap how long it may be reserved at most, extensions included; at least {@code lease}
 * @param guidelines version to be followed
 * @param rubric version to be followed
 */
public record Claim(
    int project,
    int trainer,
    UUID assignment,
    int seed,
    Instant now,
    Duration lease,
    Duration cap,
    int guidelines,
    int rubric) {
  public Claim {
    if (cap.compareTo(lease) < 0) {
      throw new IllegalArgumentException("the cap is shorter than the lease");
    }
  }
}
