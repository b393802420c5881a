package dev.plumbline.work.leading;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.projects.CheckAccess;
import dev.plumbline.projects.Right;
import dev.plumbline.work.leading.People.SeatLine;
import dev.plumbline.work.leading.Progress.ProgressView;
import dev.plumbline.work.leading.ProjectList.ProjectLine;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProgressController {
  private final CheckAccess access;
  private final ProjectList projects;
  private final Progress progress;
  private final People people;

  ProgressController(CheckAccess access, ProjectList projects, Progress progress, People people) {
    this.access = access;
    this.projects = projects;
    this.progress = progress;
    this.people = people;
  }

  @GetMapping("/api/v1/projects")
  List<ProjectLine> projects(CurrentAccount who) {
    return projects.list(who);
  }

  @GetMapping("/api/v1/projects/{project}/progress")
  ProgressView progress(@PathVariable UUID project, CurrentAccount who) {
    return progress.view(access.check(project, who, Right.SEE));
  }

  @GetMapping("/api/v1/projects/{project}/people")
  List<SeatLine> people(@PathVariable UUID project, CurrentAccount who) {
    return people.list(access.check(project, who, Right.LEAD));
  }
}
