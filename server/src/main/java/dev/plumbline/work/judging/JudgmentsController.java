package dev.plumbline.work.judging;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Page;
import dev.plumbline.kernel.Problem;
import dev.plumbline.work.judging.MyJudgments.Cursor;
import dev.plumbline.work.judging.MyJudgments.JudgmentLine;
import dev.plumbline.work.judging.ShowJudgment.JudgmentView;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My judgments: listed, searched, looked at, taken back, opened again. */
@RestController
class JudgmentsController {
  private final Assignments assignments;
  private final MyJudgments judgments;
  private final ShowJudgment show;
  private final ReopenWork reopen;

  JudgmentsController(
      Assignments assignments, MyJudgments judgments, ShowJudgment show, ReopenWork reopen) {
    this.assignments = assignments;
    this.judgments = judgments;
    this.show = show;
    this.reopen = reopen;
  }

  @GetMapping("/api/v1/judgments")
  Page<JudgmentLine> judgments(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable UUID project,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      CurrentAccount who) {
    var search = q == null || q.isBlank() ? null : q.strip();
    return judgments.page(who.id(), search, project, cursor(cursor), Page.limit(limit));
  }

  @GetMapping("/api/v1/judgments/{judgment}")
  JudgmentView judgment(@PathVariable UUID judgment, CurrentAccount who) {
    return show.show(own(judgment, who));
  }

  @PostMapping("/api/v1/judgments/{judgment}/withdraw")
  AssignmentView withdraw(@PathVariable UUID judgment, CurrentAccount who) {
    return reopen
        .withdraw(judgment, own(judgment, who), who.id())
        .orElseThrow(
            () ->
                Problem.of(
                        409,
                        "withdraw-window-over",
                        "It is too late to take this back. It can be reopened and handed in"
                            + " again.")
                    .exception());
  }

  @PostMapping("/api/v1/judgments/{judgment}/reopen")
  AssignmentView reopen(@PathVariable UUID judgment, CurrentAccount who) {
    return reopen
        .reopen(own(judgment, who), who.id())
        .orElseThrow(
            () ->
                Problem.of(
                        409,
                        "not-reopenable",
                        "This can no longer be changed: the project is closed, or it was taken"
                            + " back.")
                    .exception());
  }

  private Assigned own(UUID judgment, CurrentAccount who) {
    return assignments
        .ofJudgment(judgment, who.id())
        .orElseThrow(() -> Problem.notFound().exception());
  }

  private static @Nullable Cursor cursor(@Nullable String text) {
    try {
      return text == null ? null : Cursor.of(text);
    } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw Problem.of(400, "invalid-parameter", "The cursor is not one that was given out.")
          .flaw("cursor", "is not a cursor")
          .exception();
    }
  }
}
