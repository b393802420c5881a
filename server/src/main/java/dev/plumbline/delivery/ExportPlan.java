package dev.plumbline.delivery;

import dev.plumbline.projects.ProjectId;
import dev.plumbline.questions.Template;
import java.util.Map;

/**
 * An export that can be made: the order bound to a project's template.
 *
 * @param chosen a value for every option of the format
 */
record ExportPlan(
    ProjectId project,
    Template template,
    Format format,
    Map<String, String> chosen,
    ExportFilters filters,
    boolean allRevisions) {}
