package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.coefficients.PairwiseKappas;
import dev.plumbline.agreement.coefficients.PairwisePis;
import dev.plumbline.agreement.coefficients.Weighting;
import dev.plumbline.agreement.correlation.PairwiseRankCorrelations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Two raters beside each other.
 *
 * @param first name of the rater with the lower index
 * @param second name of the other
 * @param items items that both judged
 * @param kappa null where there are too many categories for a table of each pair
 * @param more Scott's pi, or Kendall's tau-b and Spearman's correlation where the scale has an
 *     order; empty for many raters
 */
record PairFigures(
    Object first,
    Object second,
    int items,
    PairwiseKappas.@Nullable Pair kappa,
    List<Coefficient> more) {
  private static final int MOST_CATEGORIES = 100;

  /**
   * Pairs that share at least so many items, in order of the raters' indexes.
   *
   * @param pis of these judgments, asked for where they are shown
   */
  static List<PairFigures> of(
      Judgments judgments, Scale scale, int least, Supplier<PairwisePis> pis) {
    List<PairwiseKappas.Pair> kappas = kappas(judgments, scale, least);
    if (judgments.raters() > Metrics.MOST_PAIRED) {
      return kappas.stream()
          .map(k -> new PairFigures(k.first(), k.second(), k.items(), k, List.of()))
          .toList();
    }
    Map<List<Object>, PairwiseKappas.Pair> byRaters = new HashMap<>();
    kappas.forEach(k -> byRaters.put(List.of(k.first(), k.second()), k));
    List<PairFigures> pairs =
        scale == Scale.NOMINAL ? pis(pis.get(), least) : ranks(judgments, least);
    return pairs.stream().map(p -> p.with(byRaters.get(List.of(p.first, p.second)))).toList();
  }

  private PairFigures with(PairwiseKappas.@Nullable Pair known) {
    return new PairFigures(first, second, items, known, more);
  }

  private static List<PairwiseKappas.Pair> kappas(Judgments judgments, Scale scale, int least) {
    Weighting weighting = scale == Scale.NOMINAL ? Weighting.IDENTITY : Weighting.QUADRATIC;
    return judgments.categories() > MOST_CATEGORIES
        ? List.of()
        : PairwiseKappas.of(judgments, weighting, least);
  }

  private static List<PairFigures> pis(PairwisePis pis, int least) {
    return pis.pairs().stream()
        .filter(p -> p.items() >= least)
        .map(p -> new PairFigures(p.first(), p.second(), p.items(), null, List.of(p.pi())))
        .toList();
  }

  private static List<PairFigures> ranks(Judgments judgments, int least) {
    return PairwiseRankCorrelations.of(judgments, least).stream()
        .map(
            p ->
                new PairFigures(
                    p.first(), p.second(), p.items(), null, List.of(p.tauB(), p.spearman())))
        .toList();
  }

  /** Name of what a map of pairs shows: kappa, or what there is where there are no kappas. */
  String figure() {
    Coefficient instead = instead();
    return switch (instead == null ? "kappa" : instead.metric()) {
      case "spearman" -> "Spearman's correlation";
      case "scott-pi" -> "Scott's pi";
      case String metric -> metric;
    };
  }

  /** Value of the {@link #figure}. */
  @Nullable Double shown() {
    Coefficient instead = instead();
    return kappa != null ? kappa.kappa() : instead == null ? null : instead.value();
  }

  /** Of what is {@link #shown}. */
  @Nullable Interval interval() {
    Coefficient instead = instead();
    return kappa != null ? kappa.interval() : instead == null ? null : instead.interval();
  }

  /** The last of the further figures, Spearman's correlation beside tau-b. */
  private @Nullable Coefficient instead() {
    return kappa != null || more.isEmpty() ? null : more.getLast();
  }
}
