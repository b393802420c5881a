package dev.plumbline.work.leading;

import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.accounts.Role;
import dev.plumbline.projects.CheckAccess;
import dev.plumbline.projects.Right;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RebuildCodesController {
  private final CheckAccess access;
  private final RebuildCodesJob job;
  private final AuditTrail audit;

  RebuildCodesController(CheckAccess access, RebuildCodesJob job, AuditTrail audit) {
    this.access = access;
    this.job = job;
    this.audit = audit;
  }

  /** Starts it in the background. */
  @PostMapping("/api/v1/projects/{project}/codes/rebuild")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void rebuild(@PathVariable UUID project, CurrentAccount who) {
    who.require(Role.ADMIN);
    var granted = access.check(project, who, Right.SEE);
    job.schedule(granted.id());
    audit.record(
        granted.account(),
        "codes-rebuild-asked",
        granted.organization(),
        Map.of("project", granted.uid()));
  }
}
