package dev.plumbline.projects;

import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.questions.Flaw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who leads and who reviews a project, replacing what was said before. */
@Component
class GrantRoles {
  private static final Set<String> KINDS = Set.of("lead", "reviewer");

  /**
   * @param account id or address of e-mail
   * @param grant lead or reviewer
   */
  record Grant(String account, String grant) {
    Grant {
      Objects.requireNonNull(account, "account");
      Objects.requireNonNull(grant, "grant");
    }
  }

  private final Admissions admissions;
  private final AuditTrail audit;

  GrantRoles(Admissions admissions, AuditTrail audit) {
    this.admissions = admissions;
    this.audit = audit;
  }

  /** What is wrong with the grants; then nothing was changed. */
  @Transactional
  public List<Flaw> grant(ProjectAccess access, List<Grant> grants) {
    var ids = new HashMap<String, Integer>();
    admissions
        .accounts(grants.stream().map(Grant::account).toList())
        .forEach(known -> ids.put(known.name(), known.id()));
    var flaws = flaws(grants, ids);
    if (flaws.isEmpty()) {
      admissions.clearGrants(access);
      var granted = new ArrayList<Map<String, Object>>();
      for (var grant : grants) {
        int account = ids.getOrDefault(grant.account(), 0);
        admissions.grant(access, account, grant.grant());
        granted.add(Map.of("account", account, "grant", grant.grant()));
      }
      audit.record(
          access.account(),
          "grants-set",
          access.organization(),
          Map.of("project", access.uid(), "grants", granted));
    }
    return flaws;
  }

  private static List<Flaw> flaws(List<Grant> grants, Map<String, Integer> ids) {
    var flaws = new ArrayList<Flaw>();
    for (int i = 0; i < grants.size(); i++) {
      if (!ids.containsKey(grants.get(i).account())) {
        flaws.add(new Flaw("[" + i + "].account", "Nobody here has this id or address."));
      }
      if (!KINDS.contains(grants.get(i).grant())) {
        flaws.add(new Flaw("[" + i + "].grant", "A grant is lead or reviewer."));
      }
    }
    return flaws;
  }
}
