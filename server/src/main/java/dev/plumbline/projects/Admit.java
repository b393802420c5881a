package dev.plumbline.projects;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.projects.Admissions.Known;
import dev.plumbline.questions.Flaw;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who may work on a project, replacing what was said before. */
@Component
public class Admit {
  private final Admissions admissions;
  private final AuditTrail audit;

  Admit(Admissions admissions, AuditTrail audit) {
    this.admissions = admissions;
    this.audit = audit;
  }

  /**
   * For what the installation does by itself, such as a demo.
   *
   * @return names that nobody bears; then nothing was changed
   */
  @Transactional
  public List<Flaw> admit(
      ProjectId project, UUID uid, OrganizationId organization, Admission admission) {
    return admit(project, uid, organization, admission, null);
  }

  @Transactional
  public List<Flaw> admit(ProjectAccess access, Admission admission) {
    return admit(
        access.project(), access.uid(), access.organization(), admission, access.account());
  }

  private List<Flaw> admit(
      ProjectId project,
      UUID uid,
      OrganizationId organization,
      Admission admission,
      @Nullable AccountId by) {
    var accounts = admissions.accounts(admission.accounts());
    var groups = admissions.groups(admission.groups());
    var flaws = new ArrayList<Flaw>();
    unknown(flaws, "accounts", admission.accounts(), accounts);
    unknown(flaws, "groups", admission.groups(), groups);
    if (flaws.isEmpty()) {
      admissions.replace(project, admission, accounts, groups);
      audit.record(
          by,
          "admission-set",
          organization,
          Map.of(
              "project", uid,
              "everyone", admission.everyone(),
              "accounts", accounts.stream().map(Known::id).toList(),
              "groups", groups.stream().map(Known::id).toList(),
              "requirements", admission.requirements()));
    }
    return flaws;
  }

  private static void unknown(
      List<Flaw> flaws, String field, List<String> asked, List<Known> found) {
    Set<String> names = new HashSet<>();
    found.forEach(one -> names.add(one.name()));
    for (int i = 0; i < asked.size(); i++) {
      if (!names.contains(asked.get(i))) {
        flaws.add(new Flaw(field + "[" + i + "]", "Nobody here has this id or address."));
      }
    }
  }
}
