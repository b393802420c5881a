package dev.plumbline.work.judging;

import dev.plumbline.kernel.Installation;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Sheet;
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

  private final ProjectVersions versions;
  private final JsonMapper json;
  private final Installation installation;

  ShowAssignment(ProjectVersions versions, JsonMapper json, Installation installation) {
    this.versions = versions;
    this.json = json;
    this.installation = installation;
  }

  AssignmentView show(Assigned assigned) {
    var content = shown(assigned);
    var lease = assigned.lease();
    var judgment = assigned.judgment();
    return new AssignmentView(
        assigned.id(),
        new ProjectName(assigned.projectUid(), assigned.title()),
        versions.template(assigned.project(), assigned.templateVersion()),
        new GuidelinesText(
            assigned.guidelines(), versions.guidelines(assigned.project(), assigned.guidelines())),
        new ParsedRubric(
            assigned.rubric(), versions.rubric(assigned.project(), assigned.rubric()).rubric()),
        content.criteria(),
        content.values(),
        lease == null ? "0" : Long.toString(lease.token()),
        lease == null,
        lease == null ? null : lease.until(),
        lease == null ? null : lease.capUntil(),
        assigned.terms().estimateMinutes(),
        assigned.terms().pay(),
        draft(assigned.draft()),
        new Position(assigned.submittedToday()),
        judgment == null ? null : new ReopenedView(judgment.uid(), judgment.revision()),
        reveals(assigned));
  }

  /** Whether the original answer is shown after the submit: in a demo only. */
  boolean reveals(Assigned assigned) {
    return assigned.original() && installation.demo();
  }

  /** The content in the order of the assignment. */
  TaskContent shown(Assigned assigned) {
    return json.readValue(assigned.payload(), TaskContent.class).shown(assigned.seed());
  }

  /** The sheet in the order of the assignment, with nothing answered. */
  Sheet sheet(Assigned assigned, TaskContent content) {
    return Sheet.of(
        versions.template(assigned.project(), assigned.templateVersion()),
        content.values(),
        versions.rubric(assigned.project(), assigned.rubric()).rubric(),
        content.criteria());
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
