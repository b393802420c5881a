package dev.plumbline.work.leading;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Page;
import dev.plumbline.kernel.Problem;
import dev.plumbline.projects.CheckAccess;
import dev.plumbline.projects.Right;
import dev.plumbline.work.leading.TaskDetails.TaskView;
import dev.plumbline.work.leading.TaskList.TaskLine;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/projects/{project}/tasks")
class TasksController {
  private final CheckAccess access;
  private final TaskList tasks;
  private final TaskDetails details;
  private final RetireTask retire;

  TasksController(CheckAccess access, TaskList tasks, TaskDetails details, RetireTask retire) {
    this.access = access;
    this.tasks = tasks;
    this.details = details;
    this.retire = retire;
  }

  @GetMapping
  Page<TaskLine> tasks(
      @PathVariable UUID project,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Long cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      CurrentAccount who) {
    if (state != null && !TaskList.STATES.contains(state)) {
      throw Problem.of(400, "invalid-parameter", "A parameter of the address is not valid.")
          .flaw("state", "is open, judged, escalated, retired or returned")
          .exception();
    }
    return tasks.page(
        access.check(project, who, Right.SEE),
        state,
        q == null || q.isBlank() ? null : pattern(q.strip()),
        cursor == null ? 0 : cursor,
        Page.limit(limit));
  }

  @GetMapping("/{task}")
  TaskView task(@PathVariable UUID project, @PathVariable UUID task, CurrentAccount who) {
    return details
        .view(access.check(project, who, Right.LEAD), task)
        .orElseThrow(() -> Problem.notFound().exception());
  }

  @PostMapping("/{task}/retire")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retire(@PathVariable UUID project, @PathVariable UUID task, CurrentAccount who) {
    var checked = access.check(project, who, Right.LEAD);
    retire.retire(
        checked, details.key(checked, task).orElseThrow(() -> Problem.notFound().exception()));
  }

  /** What the person typed, with the wildcards of LIKE taken as they are. */
  private static String pattern(String search) {
    return "%"
        + search.replace("\0", "").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        + "%";
  }
}
