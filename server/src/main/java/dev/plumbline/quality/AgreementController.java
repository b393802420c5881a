package dev.plumbline.quality;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Page;
import dev.plumbline.kernel.Problem;
import dev.plumbline.projects.CheckAccess;
import dev.plumbline.projects.ProjectAccess;
import dev.plumbline.projects.Right;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the project page says about agreement. */
@RestController
@RequestMapping("/api/v1/projects/{project}")
class AgreementController {
  private static final int LEAST_TASKS = 10;

  private final CheckAccess access;
  private final Measurements measurements;
  private final TaskFacts facts;

  AgreementController(CheckAccess access, Measurements measurements, TaskFacts facts) {
    this.access = access;
    this.measurements = measurements;
    this.facts = facts;
  }

  @GetMapping("/agreement")
  AgreementView agreement(@PathVariable UUID project, CurrentAccount who) {
    return measurements.of(access.check(project, who, Right.SEE)).view();
  }

  /** Pairs of raters that share at least {@code min} tasks. */
  @GetMapping("/raters/agreement")
  RaterPairsView raters(
      @PathVariable UUID project,
      @RequestParam(required = false) @Nullable String measure,
      @RequestParam(defaultValue = "" + LEAST_TASKS) int min,
      CurrentAccount who) {
    var granted = access.check(project, who, Right.SEE);
    var table = table(granted, measure);
    return RaterPairs.of(table, Math.max(1, min), facts.raters(granted.id()));
  }

  @GetMapping("/disputed")
  Page<DisputedView> disputed(
      @PathVariable UUID project,
      @RequestParam(required = false) @Nullable String question,
      @RequestParam(required = false) @Nullable Integer cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      CurrentAccount who) {
    var granted = access.check(project, who, Right.SEE);
    var all = DisputedTasks.of(measurements.of(granted).tablesOf(question));
    int from = Math.clamp(cursor == null ? 0 : cursor, 0, all.size());
    int to = Math.min(all.size(), from + Page.limit(limit));
    var part = all.subList(from, to);
    var names = facts.names(granted.id(), part.stream().map(DisputedTasks.Disputed::task).toList());
    List<DisputedView> items =
        part.stream()
            .<DisputedView>mapMulti(
                (task, out) -> {
                  var name = names.get(task.task());
                  if (name != null) {
                    out.accept(view(task, name));
                  }
                })
            .toList();
    return new Page<>(items, to < all.size() ? String.valueOf(to) : null);
  }

  private static DisputedView view(DisputedTasks.Disputed task, TaskFacts.TaskName name) {
    return new DisputedView(
        name.uid(), name.externalId(), name.excerpt(), task.disagreement(), task.answers());
  }

  /** Names models, so not for leads. */
  @GetMapping("/strengths")
  StrengthsView strengths(
      @PathVariable UUID project,
      @RequestParam(required = false) @Nullable String question,
      CurrentAccount who) {
    var granted = access.check(project, who, Right.TAKE);
    var table =
        measurements.of(granted).tablesOf(question).stream()
            .filter(t -> t.measure().symmetric())
            .findFirst()
            .orElseThrow(() -> Problem.notFound().exception());
    return ModelStrengths.of(table, facts.models(granted.id()));
  }

  private MeasureTable table(ProjectAccess granted, @Nullable String measure) {
    return measurements
        .of(granted)
        .table(measure)
        .orElseThrow(() -> Problem.notFound().exception());
  }
}
