package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.coefficients.CohensKappa;
import dev.plumbline.agreement.coefficients.FleissKappa;
import dev.plumbline.agreement.coefficients.PairwisePis;
import dev.plumbline.agreement.coefficients.ScottsPi;
import dev.plumbline.agreement.coefficients.Tally;
import dev.plumbline.agreement.coefficients.Weighting;
import dev.plumbline.agreement.correlation.IntraclassCorrelation;
import dev.plumbline.agreement.correlation.IntraclassForm;
import dev.plumbline.agreement.correlation.KendallsTau;
import dev.plumbline.agreement.correlation.KendallsW;
import dev.plumbline.agreement.correlation.SpearmansRho;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The coefficients that fit a scale, by name. */
final class Metrics {
  /** Weights are a square matrix of the categories. */
  private static final int MOST_WEIGHTED = 1000;

  /** Conger's kappa has a table of raters by categories. */
  private static final long MOST_RATER_CELLS = 1 << 25;

  /** Pairs of more raters share too little for their mean to say anything. */
  static final int MOST_PAIRED = 10;

  /** Kappa of a pair of raters has tables of category by category. */
  private static final int MOST_CROSSED = 2000;

  private final Judgments judgments;
  private final Tally tally;
  private final Bootstrap bootstrap;
  private final Supplier<PairwisePis> pis;
  private final List<Metric> all = new ArrayList<>();

  private record Metric(String name, Supplier<Coefficient> value) {}

  Metrics(Judgments judgments, Scale scale, Bootstrap bootstrap, Supplier<PairwisePis> pis) {
    this.judgments = judgments;
    this.tally = Tally.of(judgments);
    this.bootstrap = bootstrap;
    this.pis = pis;
    add("percent-agreement", tally::percentMeanOverItems);
    add("percent-agreement", tally::percentPooledPairs);
    switch (scale) {
      case NOMINAL -> nominal();
      case ORDINAL -> ordinal();
      case INTERVAL, RATIO -> numeric(scale);
    }
  }

  /** Those of one name, or all. */
  List<Coefficient> named(String name) throws UsageError {
    List<Coefficient> results =
        all.stream()
            .filter(metric -> name.equals("all") || metric.name.equals(name))
            .map(metric -> metric.value.get())
            .toList();
    if (results.isEmpty()) {
      Set<String> names = new LinkedHashSet<>(all.stream().map(Metric::name).toList());
      throw new UsageError(
          "no metric '%s' for this scale, %d raters and so many categories; there are %s; and %s"
              .formatted(
                  name,
                  judgments.raters(),
                  String.join(", ", names),
                  String.join(", ", Arguments.otherMetrics())));
    }
    return results;
  }

  private void add(String name, Supplier<Coefficient> value) {
    all.add(new Metric(name, value));
  }

  private void nominal() {
    cohen(Weighting.IDENTITY);
    pairwise("scott-pi", ScottsPi::of, j -> pis.get().mean());
    add("fleiss-kappa", () -> tally.fleissKappa(Weighting.IDENTITY));
    add("fleiss-kappa", () -> FleissKappa.ofCompleteItems(judgments));
    conger(Weighting.IDENTITY);
    add("krippendorff-alpha", () -> tally.krippendorffsAlpha(Scale.NOMINAL, bootstrap));
    add("gwet-ac1", () -> tally.gwetsAc(Weighting.IDENTITY));
    add("brennan-prediger", () -> tally.brennanPrediger(Weighting.IDENTITY));
  }

  private void ordinal() {
    if (judgments.categories() <= MOST_WEIGHTED) {
      cohen(Weighting.LINEAR);
      cohen(Weighting.QUADRATIC);
      add("fleiss-kappa", () -> tally.fleissKappa(Weighting.QUADRATIC));
      conger(Weighting.QUADRATIC);
    }
    add("krippendorff-alpha", () -> tally.krippendorffsAlpha(Scale.ORDINAL, bootstrap));
    if (judgments.categories() <= MOST_WEIGHTED) {
      add("gwet-ac2", () -> tally.gwetsAc(Weighting.ORDINAL));
      add("gwet-ac2", () -> tally.gwetsAc(Weighting.LINEAR));
      add("gwet-ac2", () -> tally.gwetsAc(Weighting.QUADRATIC));
      add("brennan-prediger", () -> tally.brennanPrediger(Weighting.QUADRATIC));
    }
    ranks();
  }

  private void numeric(Scale scale) {
    add("krippendorff-alpha", () -> tally.krippendorffsAlpha(scale, bootstrap));
    if (judgments.categories() <= MOST_WEIGHTED) {
      add("fleiss-kappa", () -> tally.fleissKappa(Weighting.QUADRATIC));
      conger(Weighting.QUADRATIC);
      add("gwet-ac2", () -> tally.gwetsAc(Weighting.QUADRATIC));
      add("brennan-prediger", () -> tally.brennanPrediger(Weighting.QUADRATIC));
    }
    for (IntraclassForm form : IntraclassForm.values()) {
      add("icc", () -> IntraclassCorrelation.of(judgments, form));
    }
    ranks();
  }

  private void ranks() {
    add("kendall-w", () -> KendallsW.of(judgments, bootstrap));
    pairwise("kendall-tau-b", KendallsTau::of, KendallsTau::meanOfPairs);
    pairwise("spearman", SpearmansRho::of, SpearmansRho::meanOfPairs);
  }

  private void conger(Weighting weighting) {
    if ((long) judgments.raters() << judgments.cellBits() <= MOST_RATER_CELLS) {
      add("conger-kappa", () -> tally.congersKappa(weighting));
    }
  }

  private void cohen(Weighting weighting) {
    if (judgments.categories() <= MOST_CROSSED) {
      pairwise(
          "cohen-kappa",
          (j, a, b) -> CohensKappa.of(j, a, b, weighting),
          j -> CohensKappa.meanOfPairs(j, weighting));
    }
  }

  private interface OfTwo {
    Coefficient of(Judgments judgments, int first, int second);
  }

  /** A coefficient of two raters, the mean over pairs for more. */
  private void pairwise(String name, OfTwo two, Function<Judgments, Coefficient> mean) {
    if (judgments.raters() <= MOST_PAIRED) {
      add(name, () -> judgments.raters() == 2 ? two.of(judgments, 0, 1) : mean.apply(judgments));
    }
  }
}
