package dev.plumbline.projects;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.accounts.OrganizationId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, pauses or closes a project. Leases that are out go on. */
@Component
public class SetState {
  private final ProjectRows rows;
  private final AuditTrail audit;

  SetState(ProjectRows rows, AuditTrail audit) {
    this.rows = rows;
    this.audit = audit;
  }

  /** For what the installation does by itself, such as a demo. */
  @Transactional
  public void set(ProjectId project, UUID uid, OrganizationId organization, ProjectState state) {
    set(project, uid, organization, state, null);
  }

  @Transactional
  public void set(ProjectAccess access, ProjectState state) {
    set(access.project(), access.uid(), access.organization(), state, access.account());
  }

  private void set(
      ProjectId project,
      UUID uid,
      OrganizationId organization,
      ProjectState state,
      @Nullable AccountId by) {
    if (rows.setState(project, state, by)) {
      audit.record(
          by, "project-state-set", organization, Map.of("project", uid, "state", state.toString()));
    }
  }
}
