package dev.plumbline.work.leading;

import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.kernel.log.Log;
import dev.plumbline.projects.ProjectAccess;
import dev.plumbline.work.queue.Openings;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one task out of the work; what was judged stays. */
@Component
class RetireTask {
  private final Openings openings;
  private final Log log;
  private final AuditTrail audit;
  private final Clock clock;

  RetireTask(Openings openings, Log log, AuditTrail audit, Clock clock) {
    this.openings = openings;
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void retire(ProjectAccess access, long task) {
    openings.retire(access.id(), task, clock.instant(), access.account().value(), "by hand");
    log.append("task-retired", access.id(), Map.of("task", task));
    audit.record(
        access.account(),
        "task-retired",
        access.organization(),
        Map.of("project", access.uid(), "task", task));
  }
}
