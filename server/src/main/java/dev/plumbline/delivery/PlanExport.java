package dev.plumbline.delivery;

import dev.plumbline.projects.ProjectId;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.questions.Template;
import dev.plumbline.sentences.RefusedValue;
import dev.plumbline.sentences.Sentence;
import org.springframework.stereotype.Component;

/** Binds an order to a project, or says why it cannot be. */
@Component
class PlanExport {
  /** What came of it. */
  sealed interface Planning {
    record Planned(ExportPlan plan) implements Planning {}

    /**
     * @param path in the order
     * @param message a sentence
     */
    record Impossible(String path, Sentence message) implements Planning {}
  }

  private final Exports exports;
  private final ProjectVersions versions;

  PlanExport(Exports exports, ProjectVersions versions) {
    this.exports = exports;
    this.versions = versions;
  }

  Template template(ProjectId project) {
    return versions.template(project, exports.templateVersion(project));
  }

  Planning plan(ProjectId project, ExportOrder order) {
    var format = Formats.find(order.format());
    if (format.isEmpty()) {
      return new Planning.Impossible(
          "format", Sentence.of("There is no format {0}.", order.format()));
    }
    var template = template(project);
    var unavailable = format.get().unavailable(template);
    if (unavailable.isPresent()) {
      return new Planning.Impossible("format", unavailable.get());
    }
    try {
      return new Planning.Planned(
          new ExportPlan(
              project,
              template,
              format.get(),
              Formats.chosen(format.get(), template, order.optionsOrNone()),
              order.filtersOrNone(),
              order.allRevisions()));
    } catch (IllegalArgumentException e) {
      return new Planning.Impossible("options", RefusedValue.reason(e));
    }
  }
}
