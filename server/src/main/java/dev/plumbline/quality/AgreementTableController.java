package dev.plumbline.quality;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Csv;
import dev.plumbline.kernel.Problem;
import dev.plumbline.projects.CheckAccess;
import dev.plumbline.projects.Right;
import dev.plumbline.quality.RaterPairsView.RaterLabel;
import dev.plumbline.quality.TaskFacts.TaskName;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The exact table behind a number: a row per task, unit and rater, which {@code plumbline
 * agreement} reads too.
 */
@RestController
class AgreementTableController {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

  private final CheckAccess access;
  private final Measurements measurements;
  private final TaskFacts facts;

  AgreementTableController(CheckAccess access, Measurements measurements, TaskFacts facts) {
    this.access = access;
    this.measurements = measurements;
    this.facts = facts;
  }

  @GetMapping("/api/v1/projects/{project}/agreement.csv")
  void table(
      @PathVariable UUID project,
      @RequestParam(required = false) @Nullable String measure,
      CurrentAccount who,
      HttpServletResponse response)
      throws IOException {
    var granted = access.check(project, who, Right.SEE);
    var table =
        measurements.of(granted).table(measure).orElseThrow(() -> Problem.notFound().exception());
    var names = facts.names(granted.id(), tasks(table.codes()));
    var raters = facts.raters(granted.id());
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"agreement-" + table.id() + ".csv\"");
    write(table, names, raters, response.getOutputStream());
  }

  private static Set<Long> tasks(CodeColumns codes) {
    var tasks = new HashSet<Long>();
    for (int item = 0; item < codes.items(); item++) {
      tasks.add(codes.task(item));
    }
    return tasks;
  }

  private static void write(
      MeasureTable table,
      Map<Long, TaskName> names,
      Map<Integer, RaterLabel> raters,
      OutputStream out)
      throws IOException {
    try (var csv = new Csv(out)) {
      csv.row(List.of("item", "rater", "value", "task", "external_id", "unit"));
      var codes = table.codes();
      for (int row = 0; row < codes.size(); row++) {
        int item = codes.item(row);
        var name = names.get(codes.task(item));
        var rater = raters.get(codes.rater(row));
        if (name == null || rater == null) {
          continue; // withdrawn from sight between the two statements
        }
        csv.row(
            Arrays.asList(
                name.uid() + "/" + codes.unit(item),
                rater.label(),
                value(table.measure().codes().get(codes.code(row))),
                name.uid(),
                name.externalId(),
                codes.unit(item)));
      }
    }
  }

  /** Numbers as numbers, so that a negative one is not taken for a formula. */
  private static Object value(String code) {
    return NUMBER.matcher(code).matches() ? (Object) Long.valueOf(code) : code;
  }
}
