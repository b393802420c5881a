package dev.plumbline.projects;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Problem;
import dev.plumbline.projects.Admissions.GrantView;
import dev.plumbline.projects.GrantRoles.Grant;
import dev.plumbline.projects.ProjectSettings.AdmissionView;
import dev.plumbline.questions.Flaw;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AdmissionController {
  private final CheckAccess access;
  private final Admit admit;
  private final GrantRoles grant;
  private final Admissions admissions;
  private final ProjectSettings settings;

  AdmissionController(
      CheckAccess access,
      Admit admit,
      GrantRoles grant,
      Admissions admissions,
      ProjectSettings settings) {
    this.access = access;
    this.admit = admit;
    this.grant = grant;
    this.admissions = admissions;
    this.settings = settings;
  }

  @PutMapping("/api/v1/projects/{project}/admission")
  AdmissionView admit(@PathVariable UUID project, @RequestBody Admission body, CurrentAccount who) {
    var checked = access.check(project, who, Right.DESIGN);
    refuse("admission-flawed", admit.admit(checked, body));
    return settings.view(checked).admission();
  }

  @GetMapping("/api/v1/projects/{project}/grants")
  List<GrantView> grants(@PathVariable UUID project, CurrentAccount who) {
    return admissions.grants(access.check(project, who, Right.DESIGN));
  }

  @PutMapping("/api/v1/projects/{project}/grants")
  List<GrantView> grant(
      @PathVariable UUID project, @RequestBody List<Grant> body, CurrentAccount who) {
    var checked = access.check(project, who, Right.DESIGN);
    if (body.stream().anyMatch(Objects::isNull)) {
      throw Problem.of(400, "invalid-value", "A grant names an account and what it is given.")
          .exception();
    }
    refuse("grants-flawed", grant.grant(checked, body));
    return admissions.grants(checked);
  }

  private static void refuse(String code, List<Flaw> flaws) {
    if (flaws.isEmpty()) {
      return;
    }
    var problem = Problem.of(422, code, "Nothing was changed.");
    for (var flaw : flaws) {
      problem = problem.flaw(flaw.path(), flaw.message());
    }
    throw problem.exception();
  }
}
