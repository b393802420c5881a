package dev.plumbline.work.judging;

import dev.plumbline.projects.ProjectState;
import dev.plumbline.work.judging.Seat.Terms;
import dev.plumbline.work.queue.Lease;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assignment with everything its trainer has on it.
 *
 * @param submittedToday null where it was not counted
 * @param lease null when it has lapsed or the work is handed in
 * @param judgment the newest revision that was not withdrawn, or null
 */
record Assigned(
    Assignment assignment,
    UUID projectUid,
    String title,
    ProjectState state,
    Terms terms,
    @Nullable Integer submittedToday,
    @Nullable Lease lease,
    @Nullable StoredDraft draft,
    @Nullable Handed judgment) {
  /** Unfinished answers, as JSON. */
  record StoredDraft(int revision, String answers, Time time, Instant savedAt) {}

  /** A judgment that stands. */
  record Handed(UUID uid, int revision) {}
}
