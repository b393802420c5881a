package dev.plumbline.projects;

import dev.plumbline.accounts.Accounts;
import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.accounts.Role;
import dev.plumbline.kernel.Problem;
import dev.plumbline.projects.CreateProject.Creation;
import dev.plumbline.projects.NewProject.Pace;
import dev.plumbline.projects.templates.BuiltInTemplates;
import dev.plumbline.projects.templates.BuiltInTemplates.BuiltIn;
import dev.plumbline.projects.templates.ReadTemplate;
import dev.plumbline.questions.Flaw;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class CreateProjectController {
  /**
   * @param templateId of a built-in template, or null
   * @param template one's own, or null
   * @param guidelines null takes the built-in template's, as for the rubric
   */
  record CreateProjectRequest(
      @Nullable String title,
      @Nullable String templateId,
      @Nullable JsonNode template,
      @Nullable String guidelines,
      @Nullable String rubric,
      int overlap,
      int leaseMinutes,
      int leaseCapMinutes,
      List<BigDecimal> estimateMinutes,
      @Nullable String pay) {
    CreateProjectRequest {
      NewProject.title(title);
      new Pace(overlap, leaseMinutes, leaseCapMinutes, estimateMinutes, pay);
    }

    Pace pace() {
      return new Pace(overlap, leaseMinutes, leaseCapMinutes, estimateMinutes, pay);
    }
  }

  record CreatedProject(UUID id) {}

  private final CreateProject create;
  private final BuiltInTemplates builtIn;
  private final ReadTemplate reader;
  private final Accounts accounts;

  CreateProjectController(
      CreateProject create, BuiltInTemplates builtIn, ReadTemplate reader, Accounts accounts) {
    this.create = create;
    this.builtIn = builtIn;
    this.reader = reader;
    this.accounts = accounts;
  }

  @PostMapping("/api/v1/organizations/{organization}/projects")
  @ResponseStatus(HttpStatus.CREATED)
  CreatedProject create(
      @PathVariable UUID organization, @RequestBody CreateProjectRequest body, CurrentAccount who) {
    var owned = owned(organization, who);
    var base = base(body);
    var project =
        new NewProject(
            NewProject.title(body.title()),
            base.template(),
            body.guidelines() == null ? base.guidelines() : body.guidelines(),
            body.rubric() == null ? base.rubric() : body.rubric(),
            body.pace());
    return switch (create.create(owned, project, who.id())) {
      case Creation.Created created -> new CreatedProject(created.uid());
      case Creation.Flawed flawed -> throw flawed(flawed.flaws()).exception();
    };
  }

  private OrganizationId owned(UUID organization, CurrentAccount who) {
    return accounts
        .organization(organization)
        .filter(found -> who.isAdmin() || who.in(found, Role.OWNER))
        .orElseThrow(() -> Problem.notFound().exception());
  }

  private BuiltIn base(CreateProjectRequest body) {
    if (body.template() != null && !body.template().isNull()) {
      var reading = reader.read(body.template());
      if (reading.template() == null || !reading.flaws().isEmpty()) {
        throw flawed(
                reading.flaws().stream()
                    .map(flaw -> CreateProject.under("template", flaw))
                    .toList())
            .exception();
      }
      return new BuiltIn(reading.template(), "", "");
    }
    return builtIn
        .find(String.valueOf(body.templateId()))
        .orElseThrow(
            () ->
                flawed(List.of(new Flaw("templateId", "There is no built-in template of this id.")))
                    .exception());
  }

  private static Problem flawed(List<Flaw> flaws) {
    var problem = Problem.of(422, "project-flawed", "The project cannot be created like this.");
    for (var flaw : flaws) {
      problem = problem.flaw(flaw.path(), flaw.message());
    }
    return problem;
  }
}
