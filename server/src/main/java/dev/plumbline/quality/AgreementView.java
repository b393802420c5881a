package dev.plumbline.quality;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.sentences.Sentence;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a project's raters agree.
 *
 * @param judgments current judgments that answer anything measurable
 * @param headline about the first measure; null where the project measures nothing
 */
record AgreementView(
    Instant asOf,
    long judgments,
    int raters,
    int tasks,
    List<MeasureView> measures,
    @Nullable Headline headline) {

  /**
   * @param id {@code question.measure}, by which tables and pairs of raters are asked for
   * @param symmetric whether each pair of responses is counted both ways; counts name it once
   * @param ties how often neither response was better; null where there is no such thing
   * @param published what the source of imported judgments found
   */
  record MeasureView(
      String id,
      String question,
      String measure,
      String title,
      String scale,
      boolean symmetric,
      List<Share> marginals,
      @Nullable Ties ties,
      List<Result> results,
      List<PublishedValue> published) {}

  /** How often one code was given, and its share of all. */
  record Share(String code, long count, double share) {}

  /** How many of the judged pairs of responses were tied. */
  record Ties(long ties, long pairs, double share) {}

  /**
   * A value with its 95 % interval, or the reason why there is none.
   *
   * @param items judged by at least two raters
   * @param judgments of those items
   * @param pairs of judgments of one item
   */
  record Result(
      String metric,
      String variant,
      @Nullable Double value,
      @Nullable Sentence undefined,
      @Nullable Double se,
      @ArraySchema(minItems = 2, maxItems = 2) @Nullable List<Double> interval,
      int items,
      int raters,
      long judgments,
      long pairs,
      String method) {

    /**
     * @param fold how often each judged pair of responses occurs in the sample
     */
    static Result of(Coefficient c, int fold) {
      var sample = c.sample();
      return new Result(
          c.metric(),
          c.variant(),
          c.value(),
          reason(c.undefined()),
          c.se(),
          limits(c.interval()),
          sample.items() / fold,
          sample.raters(),
          sample.judgments() / fold,
          sample.pairs() / fold,
          c.method());
    }

    static @Nullable Sentence reason(@Nullable Undefined undefined) {
      return undefined == null ? null : Sentence.of(undefined.reason());
    }

    static @Nullable List<Double> limits(@Nullable Interval interval) {
      return interval == null ? null : List.of(interval.low(), interval.high());
    }
  }

  /** The one number to begin with, and a sentence that says it. */
  record Headline(
      String question,
      String measure,
      String metric,
      @Nullable Double value,
      @Nullable Sentence undefined,
      @ArraySchema(minItems = 2, maxItems = 2) @Nullable List<Double> interval,
      long judgments,
      int raters,
      int tasks,
      @Nullable Ties ties,
      Sentence sentence) {}
}
