package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.coefficients.PairwiseKappas;
import dev.plumbline.agreement.coefficients.ScottsPi;
import dev.plumbline.agreement.coefficients.Weighting;
import dev.plumbline.agreement.correlation.PairwiseRankCorrelations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Pairs that share at least so many items, in order of the raters' indexes. */
  static List<PairFigures> of(Judgments judgments, Scale scale, int least) {
    List<PairwiseKappas.Pair> kappas = kappas(judgments, scale, least);
    if (judgments.raters() > Metrics.MOST_PAIRED) {
      return kappas.stream()
          .map(k -> new PairFigures(k.first(), k.second(), k.items(), k, List.of()))
          .toList();
    }
    Map<List<Object>, PairwiseKappas.Pair> byRaters = new HashMap<>();
    kappas.forEach(k -> byRaters.put(List.of(k.first(), k.second()), k));
    List<PairFigures> pairs =
        scale == Scale.NOMINAL ? pis(judgments, least) : ranks(judgments, least);
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

  private static List<PairFigures> pis(Judgments judgments, int least) {
    List<PairFigures> pairs = new ArrayList<>();
    for (int a = 0; a < judgments.raters(); a++) {
      for (int b = a + 1; b < judgments.raters(); b++) {
        Coefficient pi = ScottsPi.of(judgments, a, b);
        int items = pi.sample().items();
        if (items >= least) {
          pairs.add(
              new PairFigures(
                  judgments.raterName(a), judgments.raterName(b), items, null, List.of(pi)));
        }
      }
    }
    return pairs;
  }

  private static List<PairFigures> ranks(Judgments judgments, int least) {
    return PairwiseRankCorrelations.of(judgments, least).stream()
        .map(
            p ->
                new PairFigures(
                    p.first(), p.second(), p.items(), null, List.of(p.tauB(), p.spearman())))
        .toList();
  }

  /** One of the further figures, or null. */
  @Nullable Coefficient named(String metric) {
    return more.stream().filter(c -> c.metric().equals(metric)).findFirst().orElse(null);
  }

  /** What a map of pairs shows: kappa, or Spearman's correlation where there are no kappas. */
  @Nullable Double shown() {
    Coefficient spearman = named("spearman");
    return kappa != null ? kappa.kappa() : spearman == null ? null : spearman.value();
  }

  /** Of what is {@link #shown}. */
  @Nullable Interval interval() {
    Coefficient spearman = named("spearman");
    return kappa != null ? kappa.interval() : spearman == null ? null : spearman.interval();
  }
}
