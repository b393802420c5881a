package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.models.RaterProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is printed about a table of judgments.
 *
 * @param source name of the file
 * @param judgments what was read
 * @param readAs how the table was read: which columns hold what
 * @param missing empty values
 * @param scale level of measurement
 * @param scaleGuessed whether nobody named it
 * @param results coefficients
 * @param pairs of raters, in order of index
 * @param leastShared items that the listed pairs share at least
 * @param truth aggregated answers, null when there are none
 * @param truthMissing why there are none; null when there are some or none were to be expected
 * @param raters most reliable first; empty without aggregated answers
 * @param ratersMissing why there are none although there are answers; else null
 * @param disputed items, most disputed first
 */
record Report(
    String source,
    Judgments judgments,
    String readAs,
    long missing,
    Scale scale,
    boolean scaleGuessed,
    List<Coefficient> results,
    List<PairFigures> pairs,
    int leastShared,
    @Nullable Truth truth,
    @Nullable String truthMissing,
    List<RaterProfile> raters,
    @Nullable String ratersMissing,
    List<Disputed> disputed) {

  /** Whether pairs are shown by kappa; else there are too many categories for it. */
  boolean pairsHaveKappas() {
    return pairs.stream().anyMatch(pair -> pair.kappa() != null);
  }

  /** How the kappas of pairs weigh categories: by rank, as Cohen's kappa does everywhere. */
  String pairWeighting() {
    return scale == Scale.NOMINAL ? "unweighted" : "quadratic-by-rank";
  }

  /** Pairs of judgments of the same item. */
  long judgmentPairs() {
    long pairs = 0;
    for (int i = 0; i < judgments.items(); i++) {
      long m = judgments.overlap(i);
      pairs += m * (m - 1) / 2;
    }
    return pairs;
  }
}
