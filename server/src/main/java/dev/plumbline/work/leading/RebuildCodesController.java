package dev.plumbline.work.leading;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.accounts.Role;
import dev.plumbline.projects.CheckAccess;
import dev.plumbline.projects.Right;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RebuildCodesController {
  private final CheckAccess access;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final AuditTrail audit;
  private final Clock clock;

  RebuildCodesController(
      CheckAccess access,
      ObjectProvider<SchedulerClient> scheduler,
      AuditTrail audit,
      Clock clock) {
    this.access = access;
    this.scheduler = scheduler;
    this.audit = audit;
    this.clock = clock;
  }

  /** Starts it in the background; it runs once at a time for each project. */
  @PostMapping("/api/v1/projects/{project}/codes/rebuild")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void rebuild(@PathVariable UUID project, CurrentAccount who) {
    who.require(Role.ADMIN);
    var granted = access.check(project, who, Right.SEE);
    scheduler
        .getObject()
        .scheduleIfNotExists(
            RebuildCodes.TASK.instance(Integer.toString(granted.id())).data(granted.id()).build(),
            clock.instant());
    audit.record(
        granted.account(),
        "codes-rebuild-asked",
        granted.organization(),
        Map.of("project", granted.uid()));
  }
}
