package dev.plumbline.work.judging;

import dev.plumbline.projects.ProjectState;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.rubric.Criterion;
import dev.plumbline.work.MyEscalations;
import dev.plumbline.work.MyEscalations.MyEscalation;
import dev.plumbline.work.judging.AssignmentView.ParsedRubric;
import dev.plumbline.work.judging.AssignmentView.ProjectName;
import dev.plumbline.work.judging.MyJudgments.Revision;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One judgment of one's own with all its revisions, beside what was shown. */
@Component
class ShowJudgment {
  /**
   * @param state submitted or withdrawn
   * @param values in the order in which they were shown
   * @param answers of the newest revision
   */
  record JudgmentView(
      UUID id,
      UUID assignment,
      ProjectName project,
      Instant submittedAt,
      int revision,
      @Schema(allowableValues = {"submitted", "withdrawn"}) String state,
      boolean surplus,
      boolean canSupersede,
      Template template,
      ParsedRubric rubric,
      List<Criterion> criteria,
      Map<String, Value> values,
      Map<String, Answer> answers,
      List<Revision> revisions,
      List<MyEscalation> escalations) {}

  private final MyJudgments judgments;
  private final MyEscalations escalations;
  private final ShowAssignment show;
  private final ProjectVersions versions;

  ShowJudgment(
      MyJudgments judgments,
      MyEscalations escalations,
      ShowAssignment show,
      ProjectVersions versions) {
    this.judgments = judgments;
    this.escalations = escalations;
    this.show = show;
    this.versions = versions;
  }

  JudgmentView show(Assigned assigned) {
    var revisions =
        judgments.revisions(assigned.assignment().trainer(), assigned.assignment().task());
    var newest = revisions.getFirst();
    var content = show.shown(assigned.assignment());
    return new JudgmentView(
        newest.id(),
        assigned.assignment().id(),
        new ProjectName(assigned.projectUid(), assigned.title()),
        newest.at(),
        newest.revision(),
        newest.withdrawn() ? "withdrawn" : "submitted",
        newest.surplus(),
        assigned.judgment() != null && assigned.state() != ProjectState.CLOSED,
        versions.template(assigned.assignment().project(), assigned.assignment().templateVersion()),
        new ParsedRubric(
            assigned.assignment().rubric(),
            versions
                .rubric(assigned.assignment().project(), assigned.assignment().rubric())
                .rubric()),
        content.criteria(),
        content.values(),
        newest.answers(),
        revisions,
        escalations.onTask(assigned.assignment().trainer(), assigned.assignment().task()));
  }
}
