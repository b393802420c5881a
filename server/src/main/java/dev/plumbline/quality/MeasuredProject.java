package dev.plumbline.quality;

import dev.plumbline.quality.AgreementView.Headline;
import dev.plumbline.quality.AgreementView.MeasureView;
import dev.plumbline.quality.ProjectPositions.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A project's current judgments as columns, and what was computed from them.
 *
 * @param moment of the log, to which this is true
 * @param tables the template's measures in its order
 * @param judgments current judgments that answer any of them
 */
record MeasuredProject(
    Moment moment,
    Instant asOf,
    List<MeasureTable> tables,
    List<MeasureView> measures,
    long judgments,
    int raters,
    int tasks) {

  static MeasuredProject of(
      Moment moment, Instant asOf, List<MeasureTable> tables, List<PublishedValue> published) {
    record Judgment(long task, int rater) {}
    var judgments = new HashSet<Judgment>();
    for (MeasureTable table : tables) {
      var codes = table.codes();
      for (int row = 0; row < codes.size(); row++) {
        judgments.add(new Judgment(codes.task(codes.item(row)), codes.rater(row)));
      }
    }
    var measures = new ArrayList<MeasureView>();
    tables.forEach(table -> measures.add(MeasureAgreement.of(table, published)));
    Set<Integer> raters = new HashSet<>();
    Set<Long> tasks = new HashSet<>();
    for (var judgment : judgments) {
      raters.add(judgment.rater());
      tasks.add(judgment.task());
    }
    return new MeasuredProject(
        moment, asOf, tables, measures, judgments.size(), raters.size(), tasks.size());
  }

  AgreementView view() {
    return new AgreementView(asOf, judgments, raters, tasks, measures, headline());
  }

  /**
   * The table of one measure.
   *
   * @param id null for the one that the headline is about
   */
  Optional<MeasureTable> table(@Nullable String id) {
    if (id == null) {
      return tables.stream().findFirst();
    }
    return tables.stream().filter(table -> table.id().equals(id)).findFirst();
  }

  /**
   * All tables of one question.
   *
   * @param question null for the one that the headline is about
   */
  List<MeasureTable> tablesOf(@Nullable String question) {
    String wanted = question;
    if (wanted == null && !tables.isEmpty()) {
      wanted = tables.getFirst().question();
    }
    String name = wanted;
    return tables.stream().filter(table -> table.question().equals(name)).toList();
  }

  private @Nullable Headline headline() {
    if (measures.isEmpty()) {
      return null;
    }
    var measure = measures.getFirst();
    var alpha = measure.results().getLast();
    return new Headline(
        measure.question(),
        measure.id(),
        alpha.metric(),
        alpha.value(),
        alpha.undefined(),
        alpha.interval(),
        judgments,
        raters,
        tasks,
        measure.ties(),
        HeadlineSentence.of(this, alpha, measure.ties()));
  }
}
