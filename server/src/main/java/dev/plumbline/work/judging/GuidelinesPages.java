package dev.plumbline.work.judging;

import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.questions.rubric.Rubric;
import dev.plumbline.work.judging.AssignmentView.GuidelinesText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The guidelines in force beside the version that a trainer knows. */
@Component
class GuidelinesPages {
  record RubricText(int version, Rubric parsed, String markdown) {}

  /**
   * @param acknowledged the newest version that was acknowledged, or null
   */
  record GuidelinesPage(
      String title,
      GuidelinesText current,
      RubricText rubric,
      @Nullable GuidelinesText acknowledged) {}

  private final ProjectVersions versions;

  GuidelinesPages(ProjectVersions versions) {
    this.versions = versions;
  }

  GuidelinesPage page(Seat seat) {
    var rubric = versions.rubric(seat.project(), seat.rubric());
    var acknowledged = seat.acknowledged();
    return new GuidelinesPage(
        seat.title(),
        text(seat, seat.guidelines()),
        new RubricText(rubric.version(), rubric.rubric(), rubric.markdown()),
        acknowledged == null ? null : text(seat, acknowledged));
  }

  private GuidelinesText text(Seat seat, int version) {
    return new GuidelinesText(version, versions.guidelines(seat.project(), version));
  }
}
