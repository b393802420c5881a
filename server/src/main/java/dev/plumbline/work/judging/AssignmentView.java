package dev.plumbline.work.judging;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.rubric.Criterion;
import dev.plumbline.questions.rubric.Rubric;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a trainer receives for one assignment. There is no task id, batch, model or metadata in
 * it, and must never be.
 *
 * @param template null where it comes with a submit: that of the assignment handed in; so are
 *     guidelines and rubric. A version of its own comes along
 * @param values in the order of this assignment
 * @param token to hand in with; "0" while the lease has lapsed
 * @param lapsed whether the time ran out; the draft stays, the place may be another's
 * @param position null where it comes with a submit: one more than before
 * @param demo whether the original answer will be shown after the submit
 */
record AssignmentView(
    UUID id,
    ProjectName project,
    @Nullable Template template,
    @Nullable GuidelinesText guidelines,
    @Nullable ParsedRubric rubric,
    List<Criterion> criteria,
    Map<String, Value> values,
    String token,
    boolean lapsed,
    @Nullable Instant leaseUntil,
    @Nullable Instant leaseCapUntil,
    @ArraySchema(minItems = 2, maxItems = 2) List<BigDecimal> estimateMinutes,
    @Nullable String pay,
    @Nullable DraftView draft,
    @Nullable Position position,
    @Nullable ReopenedView reopened,
    boolean demo)
    implements Offer {
  record ProjectName(UUID id, String title) {}

  record GuidelinesText(int version, String markdown) {}

  record ParsedRubric(int version, Rubric parsed) {}

  record DraftView(int revision, Map<String, Answer> answers, Time time, Instant savedAt) {}

  record Position(int submittedToday) {}

  /** The judgment whose next revision this will be. */
  record ReopenedView(UUID judgment, int revision) {}
}
