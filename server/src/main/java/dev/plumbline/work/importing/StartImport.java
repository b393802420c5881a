package dev.plumbline.work.importing;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.kernel.Ids;
import dev.plumbline.projects.ProjectAccess;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.questions.Flaw;
import dev.plumbline.work.importing.StoredImport.Started;
import dev.plumbline.work.importing.rows.Layout;
import dev.plumbline.work.importing.rows.Mapping;
import dev.plumbline.work.importing.rows.Targets;
import dev.plumbline.work.queue.Lanes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides how an uploaded file is read, and hands it to the job that reads it. */
@Component
class StartImport {
  /**
   * How to read it.
   *
   * @param humanOpenings human judgments wanted for tasks that come with judgments; none if absent
   * @param repeatedJudgments keep-last if absent
   * @param priority high, normal or low; normal if absent
   */
  record ImportOrder(
      Mapping mapping,
      @Nullable Integer humanOpenings,
      @Nullable RepeatsPolicy repeatedJudgments,
      @Nullable String priority) {
    ImportOrder {
      Objects.requireNonNull(mapping, "mapping");
      if (humanOpenings != null && (humanOpenings < 0 || humanOpenings > 100)) {
        throw new IllegalArgumentException("humanOpenings is a number from 0 to 100");
      }
      if (priority != null && !Set.of("high", "normal", "low").contains(priority)) {
        throw new IllegalArgumentException("priority must be high, normal or low");
      }
    }

    int openings() {
      return humanOpenings == null ? 0 : humanOpenings;
    }

    RepeatsPolicy repeats() {
      return repeatedJudgments == null ? RepeatsPolicy.KEEP_LAST : repeatedJudgments;
    }

    int lane() {
      return switch (priority == null ? "normal" : priority) {
        case "high" -> Lanes.HIGH;
        case "low" -> Lanes.LOW;
        default -> Lanes.NORMAL;
      };
    }
  }

  /** What came of it. */
  sealed interface Start {
    record Begun() implements Start {}

    record Already() implements Start {}

    record Flawed(List<Flaw> flaws) implements Start {}
  }

  private final Imports imports;
  private final ImportedTasks tasks;
  private final ProjectVersions versions;
  private final ImportJob job;
  private final AuditTrail audit;
  private final Ids ids;
  private final Clock clock;

  StartImport(
      Imports imports,
      ImportedTasks tasks,
      ProjectVersions versions,
      ImportJob job,
      AuditTrail audit,
      Ids ids,
      Clock clock) {
    this.imports = imports;
    this.tasks = tasks;
    this.versions = versions;
    this.job = job;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Start start(ProjectAccess project, StoredImport found, ImportOrder order) {
    var flaws = flaws(project, order.mapping());
    if (!flaws.isEmpty()) {
      return new Start.Flawed(flaws);
    }
    if (!begin(found.id(), order, project.account())) {
      return new Start.Already();
    }
    audit.record(
        project.account(),
        "import-started",
        project.organization(),
        Map.of("project", project.uid(), "import", found.uid()));
    job.schedule(found.id());
    return new Start.Begun();
  }

  /** False if it began before. */
  @Transactional
  boolean begin(int importId, ImportOrder order, @Nullable AccountId by) {
    var current = imports.lock(importId);
    if (current.state() != ImportState.UPLOADED) {
      return false;
    }
    var now = clock.instant();
    int project = current.project().value();
    var version = imports.versions(project);
    int batch =
        tasks.addBatch(ids.next(), project, current.name(), by == null ? null : by.value(), now);
    imports.start(
        importId,
        new Started(
            batch,
            order.mapping(),
            version.template(),
            version.rubric(),
            order.openings(),
            order.repeats(),
            order.lane()),
        now);
    return true;
  }

  private List<Flaw> flaws(ProjectAccess project, Mapping mapping) {
    var template = versions.template(project.project(), imports.versions(project.id()).template());
    var known =
        Targets.of(template).stream()
            .map(Targets.MappingTarget::target)
            .collect(Collectors.toSet());
    var flaws = new ArrayList<Flaw>();
    for (var target : mapping.fields().keySet()) {
      if (!known.contains(target)) {
        flaws.add(
            new Flaw("mapping.fields." + target, "A task of this project has no place for that."));
      }
    }
    boolean answers = mapping.fields().keySet().stream().anyMatch(t -> t.startsWith("answer."));
    if (mapping.layout() == Layout.COLUMNS && answers && mapping.column(Targets.RATER) == null) {
      flaws.add(new Flaw("mapping.fields.rater", "Answers need a column that says who judged."));
    }
    return flaws;
  }
}
