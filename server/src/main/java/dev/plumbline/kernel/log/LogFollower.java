package dev.plumbline.kernel.log;

import java.util.List;

/**
 * Follows the log from its first entry, in order, each entry exactly once: its effects and its
 * cursor are one transaction. A bean of this type is called by a job on one node at a time.
 */
public interface LogFollower {
  /** A name that stays, as the cursor is kept under it. */
  String name();

  /** Applies the entries; effects belong into the database and into the surrounding transaction. */
  void follow(List<LogEntry> entries);
}
