package dev.plumbline.work.judging;

import dev.plumbline.projects.ProjectId;
import dev.plumbline.projects.ProjectState;
import dev.plumbline.sentences.Sentence;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trainer before a project: whether there may be work, and under which terms.
 *
 * @param trainer null before their first acknowledgement anywhere
 * @param standing null before they took a seat here
 * @param acknowledged the newest guidelines version they acknowledged here
 * @param held how many live leases they hold here
 */
record Seat(
    ProjectId project,
    UUID projectUid,
    String title,
    String organization,
    ProjectState state,
    Terms terms,
    int guidelines,
    int rubric,
    @Nullable Integer trainer,
    @Nullable String standing,
    @Nullable Integer acknowledged,
    boolean admitted,
    int held) {
  private static final int MOST_HELD = 5;
  private static final List<String> WORKING = List.of("onboarding", "active", "watch");

  /** What a claim promises. */
  record Terms(
      Duration lease, Duration cap, List<BigDecimal> estimateMinutes, @Nullable String pay) {}

  /** Why there is no work, whatever the queue holds. */
  enum Hindrance {
    NONE("work", ""),
    NOT_ADMITTED("not-admitted", "You are not admitted to this project any more."),
    NOT_OPEN("paused", "The project is not open yet."),
    PAUSED("paused", "The project is paused. What you have started can be finished."),
    CLOSED("paused", "The project is closed."),
    ACKNOWLEDGE("acknowledge", "Read the guidelines first: there is a version you have not seen."),
    STANDING("paused", "Your place on this project is paused."),
    TOO_MANY("none", "You hold five unfinished tasks here. Finish or skip one first.");

    private final String state;
    private final String reason;

    Hindrance(String state, String reason) {
      this.state = state;
      this.reason = reason;
    }

    String state() {
      return state;
    }

    Sentence reason() {
      return Sentence.of(reason);
    }
  }

  Seat admitted(boolean admitted) {
    return new Seat(
        project,
        projectUid,
        title,
        organization,
        state,
        terms,
        guidelines,
        rubric,
        trainer,
        standing,
        acknowledged,
        admitted,
        held);
  }

  /** Whether the project exists for this trainer at all. */
  boolean visible() {
    return (admitted && state != ProjectState.DRAFT) || standing != null;
  }

  Hindrance hindrance() {
    if (!admitted) {
      return Hindrance.NOT_ADMITTED;
    }
    return switch (state) {
      case DRAFT -> Hindrance.NOT_OPEN;
      case PAUSED -> Hindrance.PAUSED;
      case CLOSED -> Hindrance.CLOSED;
      case OPEN -> ofTrainer();
    };
  }

  /** Whether what was begun here may get a place again. */
  boolean mayGoOn() {
    return admitted
        && (state == ProjectState.OPEN || state == ProjectState.PAUSED)
        && standing != null
        && WORKING.contains(standing);
  }

  private Hindrance ofTrainer() {
    if (acknowledged == null || acknowledged < guidelines) {
      return Hindrance.ACKNOWLEDGE;
    }
    if (standing == null || !WORKING.contains(standing)) {
      return Hindrance.STANDING;
    }
    return held >= MOST_HELD ? Hindrance.TOO_MANY : Hindrance.NONE;
  }
}
