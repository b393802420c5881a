package dev.plumbline.work.judging;

import dev.plumbline.kernel.Ids;
import dev.plumbline.kernel.log.Log;
import dev.plumbline.projects.ProjectState;
import dev.plumbline.work.queue.Openings;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * A trainer says that a task, or a clause of the texts, cannot be worked with. The task parks until
 * a lead rules; the trainer's own lease ends, their draft stays.
 */
@Repository
class EscalateTask {
  /**
   * @param about task, guidelines or rubric
   * @param kind ambiguous, broken, unsafe or other
   * @param clause the words or criterion it is about, or null
   */
  record Concern(String about, String kind, String note, @Nullable String clause, boolean next) {
    private static final Set<String> ABOUT = Set.of("task", "guidelines", "rubric");
    private static final Set<String> KINDS = Set.of("ambiguous", "broken", "unsafe", "other");

    Concern {
      require(about != null && ABOUT.contains(about), "about is task, guidelines or rubric");
      require(
          kind != null && KINDS.contains(kind), "the kind is ambiguous, broken, unsafe or other");
      require(
          note != null && !note.isBlank() && note.length() <= 4000,
          "a note says what is wrong, in at most 4,000 characters");
      require(clause == null || clause.length() <= 1000, "a clause has at most 1,000 characters");
    }

    private static void require(boolean holds, String rule) {
      if (!holds) {
        throw new IllegalArgumentException(rule);
      }
    }
  }

  private final JdbcClient jdbc;
  private final Openings openings;
  private final Log log;
  private final Ids ids;
  private final Clock clock;

  EscalateTask(JdbcClient jdbc, Openings openings, Log log, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.openings = openings;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /** A task parks for whoever works on it, or whose judgment on it can still be superseded. */
  static boolean allowed(Assigned assigned) {
    return assigned.lease() != null
        || (assigned.judgment() != null && assigned.state() != ProjectState.CLOSED);
  }

  /** For those who are {@link #allowed}. */
  @Transactional
  public UUID escalate(Assigned assigned, Concern concern) {
    var uid = ids.next();
    int project = assigned.assignment().project().value();
    openings.park(
        project, assigned.assignment().trainer(), assigned.assignment().task(), clock.instant());
    jdbc.sql(
            """
            insert into work.escalation
                   (uid, project_id, task_id, trainer_id, about, kind, note, clause,
                    guidelines_version, rubric_version, at)
            values (:uid, :project, :task, :trainer, :about, :kind, :note, :clause, :guidelines,
                    :rubric, :now)
            """)
        .param("uid", uid)
        .param("project", project)
        .param("task", assigned.assignment().task())
        .param("trainer", assigned.assignment().trainer())
        .param("about", concern.about())
        .param("kind", concern.kind())
        .param("note", concern.note().strip())
        .param("clause", concern.clause())
        .param("guidelines", assigned.assignment().guidelines())
        .param("rubric", assigned.assignment().rubric())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    log.append(
        "task-escalated",
        project,
        Map.of(
            "task",
            assigned.assignment().task(),
            "rater",
            assigned.assignment().trainer(),
            "kind",
            concern.kind()));
    return uid;
  }
}
