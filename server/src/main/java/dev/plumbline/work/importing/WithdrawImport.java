package dev.plumbline.work.importing;

import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.kernel.log.Log;
import dev.plumbline.projects.ProjectAccess;
import dev.plumbline.work.queue.Openings;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a wrong batch back: tasks that no person has judged retire, judged ones stay. */
@Component
class WithdrawImport {
  /** What came of it. */
  sealed interface Withdrawal {
    record Done(int retired, int kept) implements Withdrawal {}

    record NotStarted() implements Withdrawal {}

    record WithdrawnBefore() implements Withdrawal {}
  }

  private final Imports imports;
  private final ImportedTasks tasks;
  private final Openings openings;
  private final Log log;
  private final AuditTrail audit;
  private final Clock clock;

  WithdrawImport(
      Imports imports,
      ImportedTasks tasks,
      Openings openings,
      Log log,
      AuditTrail audit,
      Clock clock) {
    this.imports = imports;
    this.tasks = tasks;
    this.openings = openings;
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  /** Stops a running import after the chunk it is at. */
  @Transactional
  Withdrawal withdraw(ProjectAccess project, StoredImport found) {
    openings.lock(project.id());
    var current = imports.lock(found.id());
    var started = current.started();
    if (current.state() == ImportState.WITHDRAWN) {
      return new Withdrawal.WithdrawnBefore();
    }
    if (started == null) {
      return new Withdrawal.NotStarted();
    }
    var now = clock.instant();
    imports.withdraw(current.id(), now);
    var left = tasks.withdraw(project.id(), started.batch(), project.account().value(), now);
    log.append(
        "batch-withdrawn",
        project.id(),
        Map.of(
            "import", current.id(),
            "batch", started.batch(),
            "retired", left.retired(),
            "spans", tasks.spans(started.batch())));
    audit.record(
        project.account(),
        "import-withdrawn",
        project.organization(),
        Map.of("project", project.uid(), "import", current.uid()));
    return new Withdrawal.Done(left.retired(), left.kept());
  }
}
