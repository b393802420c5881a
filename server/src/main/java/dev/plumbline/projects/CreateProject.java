package dev.plumbline.projects;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.kernel.Ids;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Templates;
import dev.plumbline.questions.rubric.Rubrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a project in state draft, with version 1 of its template and texts. */
@Component
public class CreateProject {
  /** What came of it. */
  public sealed interface Creation {
    record Created(ProjectId id, UUID uid) implements Creation {}

    /** Paths start at {@code template} or {@code rubric}. */
    record Flawed(List<Flaw> flaws) implements Creation {}
  }

  private final ProjectRows rows;
  private final Ids ids;
  private final AuditTrail audit;

  CreateProject(ProjectRows rows, Ids ids, AuditTrail audit) {
    this.rows = rows;
    this.ids = ids;
    this.audit = audit;
  }

  /**
   * @param by null when the installation itself does it
   */
  @Transactional
  public Creation create(OrganizationId organization, NewProject project, @Nullable AccountId by) {
    var flaws = flaws(project);
    if (!flaws.isEmpty()) {
      return new Creation.Flawed(flaws);
    }
    var uid = ids.next();
    var id = rows.add(uid, organization, project, by);
    audit.record(by, "project-created", organization, Map.of("project", uid));
    return new Creation.Created(id, uid);
  }

  private static List<Flaw> flaws(NewProject project) {
    var flaws = new ArrayList<Flaw>();
    var rubric = Rubrics.parse(project.rubric());
    rubric.flaws().forEach(flaw -> flaws.add(under("rubric", flaw)));
    Templates.check(project.template(), rubric.rubric())
        .forEach(flaw -> flaws.add(under("template", flaw)));
    return flaws;
  }

  static Flaw under(String root, Flaw flaw) {
    return new Flaw(flaw.path().isEmpty() ? root : root + "." + flaw.path(), flaw.message());
  }
}
