package dev.plumbline.projects;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Problem;
import dev.plumbline.projects.NewProject.Pace;
import dev.plumbline.projects.ProjectSettings.ProjectView;
import dev.plumbline.sentences.RefusedValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProjectController {
  /** What is null stays as it is. */
  record ProjectChanges(
      @Nullable String title,
      @Nullable Integer overlap,
      @Nullable Integer leaseMinutes,
      @Nullable Integer leaseCapMinutes,
      @Nullable List<BigDecimal> estimateMinutes,
      @Nullable String pay) {}

  record StateChange(ProjectState state) {
    StateChange {
      Objects.requireNonNull(state, "state");
    }
  }

  private final CheckAccess access;
  private final ProjectSettings settings;
  private final ChangeProject change;
  private final SetState state;

  ProjectController(
      CheckAccess access, ProjectSettings settings, ChangeProject change, SetState state) {
    this.access = access;
    this.settings = settings;
    this.change = change;
    this.state = state;
  }

  @GetMapping("/api/v1/projects/{project}")
  ProjectView project(@PathVariable UUID project, CurrentAccount who) {
    return settings.view(access.check(project, who, Right.SEE));
  }

  @PatchMapping("/api/v1/projects/{project}")
  ProjectView change(
      @PathVariable UUID project, @RequestBody ProjectChanges body, CurrentAccount who) {
    var checked = access.check(project, who, Right.DESIGN);
    var now = settings.view(checked);
    try {
      var title = body.title() == null ? now.title() : body.title();
      change.change(checked, title, changed(now, body));
    } catch (IllegalArgumentException e) {
      throw Problem.of(400, "invalid-value", "The settings cannot be: {0}.", RefusedValue.reason(e))
          .exception();
    }
    return settings.view(checked);
  }

  @PutMapping("/api/v1/projects/{project}/state")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void state(@PathVariable UUID project, @RequestBody StateChange body, CurrentAccount who) {
    state.set(access.check(project, who, Right.DESIGN), body.state());
  }

  private static Pace changed(ProjectView now, ProjectChanges body) {
    return new Pace(
        body.overlap() == null ? now.overlap() : body.overlap(),
        body.leaseMinutes() == null ? now.leaseMinutes() : body.leaseMinutes(),
        body.leaseCapMinutes() == null ? now.leaseCapMinutes() : body.leaseCapMinutes(),
        body.estimateMinutes() == null ? now.estimateMinutes() : body.estimateMinutes(),
        body.pay() == null ? now.pay() : body.pay());
  }
}
