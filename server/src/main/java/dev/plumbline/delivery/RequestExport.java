package dev.plumbline.delivery;

import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.kernel.Ids;
import dev.plumbline.projects.ProjectAccess;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that somebody wants an export, and hands it to the job that makes it. */
@Component
class RequestExport {
  private final Exports exports;
  private final ExportJob job;
  private final AuditTrail audit;
  private final Ids ids;
  private final Clock clock;

  RequestExport(Exports exports, ExportJob job, AuditTrail audit, Ids ids, Clock clock) {
    this.exports = exports;
    this.job = job;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  UUID request(ProjectAccess project, ExportPlan plan) {
    var uid = ids.next();
    int id = exports.add(uid, plan, project.account().value(), clock.instant());
    audit.record(
        project.account(),
        "export-requested",
        project.organization(),
        Map.of("project", project.uid(), "export", uid, "format", plan.format().id()));
    job.schedule(id);
    return uid;
  }
}
