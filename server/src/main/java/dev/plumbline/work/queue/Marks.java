package dev.plumbline.work.queue;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongUnaryOperator;

/**
 * This node's memory of where each lane begins to be open. A hint only: too low costs time, and too
 * high cannot happen, since counters never fall and positions appear in order. That holds for what
 * is committed; so a mark is never read inside a transaction that may have taken places itself.
 */
final class Marks {
  private static final long FAR = 100;
  private static final long PAUSE_MILLIS = 20;

  /** Reads a better mark for a lane from the database, given the present one. */
  @FunctionalInterface
  interface Reader {
    long read(int project, int lane, long mark);
  }

  private final ConcurrentHashMap<Integer, ProjectMarks> projects = new ConcurrentHashMap<>();
  private final Reader reader;
  private final InstantSource clock;

  Marks(Reader reader, InstantSource clock) {
    this.reader = reader;
    this.clock = clock;
  }

  /** The marks of all lanes; the first caller on this node reads them while others wait. */
  long[] of(int project) {
    return projects.computeIfAbsent(project, ProjectMarks::new).get();
  }

  /** The marks as far as they were read; zeros, which cost time only, if they were not. */
  long[] known(int project) {
    var marks = projects.get(project);
    return marks == null || marks.marks.length == 0 ? new long[Lanes.COUNT] : marks.marks;
  }

  /** A claim landed at this position: if far beyond the mark, the mark is moved up. */
  void landed(Claimed claimed, int project) {
    var marks = projects.get(project);
    if (marks != null) {
      marks.landed(claimed.lane(), claimed.pos());
    }
  }

  private final class ProjectMarks {
    private final int project;
    private final ReentrantLock lock = new ReentrantLock();
    private final long[] reach = new long[Lanes.COUNT];
    private long notBefore;
    private volatile long[] marks = {};

    ProjectMarks(int project) {
      this.project = project;
    }

    long[] get() {
      if (marks.length == 0) {
        lock.lock();
        try {
          if (marks.length == 0) {
            marks = read(lane -> 0);
          }
        } finally {
          lock.unlock();
        }
      }
      return marks;
    }

    void landed(int lane, long pos) {
      var known = marks;
      if (known.length == 0 || pos - known[lane] <= FAR || !lock.tryLock()) {
        return;
      }
      try {
        if (pos > reach[lane] && clock.millis() >= notBefore) {
          refresh(lane, pos);
        }
      } finally {
        lock.unlock();
      }
    }

    /** Where an old opening holds the mark back, it is asked again only much further on. */
    private void refresh(int lane, long pos) {
      var moved = Arrays.copyOf(marks, Lanes.COUNT);
      moved[lane] = reader.read(project, lane, moved[lane]);
      reach[lane] = moved[lane] == marks[lane] ? pos + (pos - moved[lane]) : 0;
      marks = moved;
      notBefore = clock.millis() + PAUSE_MILLIS;
    }

    private long[] read(LongUnaryOperator from) {
      var found = new long[Lanes.COUNT];
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        found[lane] = reader.read(project, lane, from.applyAsLong(lane));
      }
      return found;
    }
  }
}
