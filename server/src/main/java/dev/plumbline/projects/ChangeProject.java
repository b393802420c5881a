package dev.plumbline.projects;

import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.projects.NewProject.Pace;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes title and pace; a new overlap holds for tasks that are imported afterwards. */
@Component
class ChangeProject {
  private final ProjectRows rows;
  private final AuditTrail audit;

  ChangeProject(ProjectRows rows, AuditTrail audit) {
    this.rows = rows;
    this.audit = audit;
  }

  @Transactional
  public void change(ProjectAccess access, String title, Pace pace) {
    rows.change(access.project(), NewProject.title(title), pace);
    audit.record(
        access.account(),
        "project-changed",
        access.organization(),
        Map.of("project", access.uid(), "title", title, "pace", pace));
  }
}
