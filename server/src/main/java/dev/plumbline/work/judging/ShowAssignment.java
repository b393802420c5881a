package dev.plumbline.work.judging;

import dev.plumbline.kernel.Installation;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.rubric.Rubric;
import dev.plumbline.work.TaskContent;
import dev.plumbline.work.judging.Assigned.StoredDraft;
import dev.plumbline.work.judging.AssignmentView.DraftView;
import dev.plumbline.work.judging.AssignmentView.GuidelinesText;
import dev.plumbline.work.judging.AssignmentView.ParsedRubric;
import dev.plumbline.work.judging.AssignmentView.Position;
import dev.plumbline.work.judging.AssignmentView.ProjectName;
import dev.plumbline.work.judging.AssignmentView.ReopenedView;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns a stored assignment into what its trainer may see. */
@Component
class ShowAssignment {
  private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};

  private final Assignments assignments;
  private final ProjectVersions versions;
  private final JsonMapper json;
  private final Installation installation;

  ShowAssignment(
      Assignments assignments,
      ProjectVersions versions,
      JsonMapper json,
      Installation installation) {
    this.assignments = assignments;
    this.versions = versions;
    this.json = json;
    this.installation = installation;
  }

  AssignmentView show(Assigned assigned) {
    return show(assigned, null);
  }

  /**
   * @param before another assignment of the same project, whose texts are before the trainer
   *     already; null if there is none
   */
  AssignmentView show(Assigned assigned, @Nullable Assignment before) {
    var assignment = assigned.assignment();
    var content = shown(assignment);
    var lease = assigned.lease();
    var judgment = assigned.judgment();
    return new AssignmentView(
        assignment.id(),
        new ProjectName(assigned.projectUid(), assigned.title()),
        before != null && before.templateVersion() == assignment.templateVersion()
            ? null
            : template(assignment),
        before != null && before.guidelines() == assignment.guidelines()
            ? null
            : new GuidelinesText(
                assignment.guidelines(),
                versions.guidelines(assignment.project(), assignment.guidelines())),
        before != null && before.rubric() == assignment.rubric()
            ? null
            : new ParsedRubric(assignment.rubric(), rubric(assignment)),
        content.criteria(),
        content.values(),
        lease == null ? "0" : Long.toString(lease.token()),
        lease == null,
        lease == null ? null : lease.until(),
        lease == null ? null : lease.capUntil(),
        assigned.terms().estimateMinutes(),
        assigned.terms().pay(),
        draft(assigned.draft()),
        assigned.submittedToday() == null ? null : new Position(assigned.submittedToday()),
        judgment == null ? null : new ReopenedView(judgment.uid(), judgment.revision()),
        reveals(assignment));
  }

  /** Whether the original answer is shown after the submit: in a demo only. */
  boolean reveals(Assignment assignment) {
    return installation.demo() && assignments.original(assignment.task());
  }

  /** The content in the order of the assignment. */
  TaskContent shown(Assignment assignment) {
    return json.readValue(assignment.payload(), TaskContent.class).shown(assignment.seed());
  }

  /** The sheet in the order of the assignment, with nothing answered. */
  Sheet sheet(Assignment assignment, TaskContent content) {
    return Sheet.of(template(assignment), content.values(), rubric(assignment), content.criteria());
  }

  private Template template(Assignment assignment) {
    return versions.template(assignment.project(), assignment.templateVersion());
  }

  private Rubric rubric(Assignment assignment) {
    return versions.rubric(assignment.project(), assignment.rubric()).rubric();
  }

  @Nullable DraftView draft(@Nullable StoredDraft draft) {
    return draft == null
        ? null
        : new DraftView(
            draft.revision(),
            json.readValue(draft.answers(), ANSWERS),
            draft.time(),
            draft.savedAt());
  }
}
