package dev.plumbline.agreement.marks;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Marginal;
import dev.plumbline.agreement.Sample;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.resampling.UnitBootstrap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * Ratio of what two raters share, after one-to-one matching of their marks, to what they marked,
 * summed over documents and pairs of raters.
 */
final class MatchedF1<M> {
  /** How much two marks belong together, and what is credited when they are matched. */
  interface Likeness<M> {
    /** Weight for the matching; 0 when the two must not be matched. */
    double weight(M one, M other, int most);

    /** What a matched pair adds to the numerator, counted once for each side. */
    double credit(M one, M other);

    /** What a mark adds to the denominator, unless matches are counted there. */
    double size(M mark);
  }

  private final Marks<M> marks;
  private final Likeness<M> likeness;
  private final boolean perMatch;
  private final double[] common;
  private final double[] total;
  private final BitSet raters = new BitSet();
  private long pairs;
  private int documents;
  private long looks;
  private long found;

  /**
   * Compares.
   *
   * @param perMatch whether the denominator is the number of matches instead of what was marked
   */
  MatchedF1(Marks<M> marks, Likeness<M> likeness, boolean perMatch) {
    this.marks = marks;
    this.likeness = likeness;
    this.perMatch = perMatch;
    this.common = new double[marks.documents()];
    this.total = new double[marks.documents()];
  }

  /** Every pair of raters who looked at the same document. */
  MatchedF1<M> all() {
    for (int d = 0; d < marks.documents(); d++) {
      int[] looked = marks.raters(d);
      for (int b = 0; b < looked.length; b++) {
        for (int a = 0; a < b; a++) {
          compare(d, looked[a], looked[b]);
        }
      }
      count(d, looked);
    }
    return this;
  }

  /** One pair of raters. */
  MatchedF1<M> pair(int first, int second) {
    if (first == second) {
      throw new IllegalArgumentException("a pair needs two raters");
    }
    for (int d = 0; d < marks.documents(); d++) {
      if (marks.looked(first, d) && marks.looked(second, d)) {
        compare(d, first, second);
        count(d, new int[] {first, second});
      }
    }
    return this;
  }

  private void count(int document, int[] looked) {
    if (looked.length < 2) {
      return;
    }
    documents++;
    for (int rater : looked) {
      raters.set(rater);
      looks++;
      found += list(rater, document).size();
    }
  }

  private List<M> list(int rater, int document) {
    return Objects.requireNonNull(marks.by(rater, document));
  }

  private void compare(int document, int first, int second) {
    List<M> ones = list(first, document);
    List<M> others = list(second, document);
    pairs++;
    double[][] weights = new double[ones.size()][others.size()];
    int most = Math.min(ones.size(), others.size());
    for (int i = 0; i < ones.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        weights[i][j] = likeness.weight(ones.get(i), others.get(j), most);
      }
    }
    int[] partner = Assignment.best(weights);
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0) {
        common[document] += 2 * likeness.credit(ones.get(i), others.get(partner[i]));
        total[document] += perMatch ? 2 : 0;
      }
    }
    if (!perMatch) {
      total[document] += size(ones) + size(others);
    }
  }

  private double size(List<M> list) {
    double sum = 0;
    for (M mark : list) {
      sum += likeness.size(mark);
    }
    return sum;
  }

  Coefficient result(String metric, String variant, String method, Bootstrap bootstrap) {
    int[] once = new int[marks.documents()];
    Arrays.fill(once, 1);
    double value = ratio(once);
    Undefined reason = documents == 0 ? noPair() : nothing();
    boolean defined = !Double.isNaN(value);
    Coefficient result =
        new Coefficient(
            metric,
            variant,
            Scale.NOMINAL,
            defined ? value : null,
            defined ? null : reason,
            null,
            null,
            null,
            null,
            sample(),
            method + ", %d marks".formatted(found));
    return defined
        ? UnitBootstrap.overUnits(bootstrap, marks.documents(), "documents")
            .interval(result, this::ratio)
        : result;
  }

  private double ratio(int[] times) {
    double numerator = 0;
    double denominator = 0;
    for (int d = 0; d < times.length; d++) {
      numerator += times[d] * common[d];
      denominator += times[d] * total[d];
    }
    return denominator > 0 ? numerator / denominator : Double.NaN;
  }

  private Undefined nothing() {
    return found == 0 ? Undefined.NOTHING_MARKED : Undefined.NOTHING_MATCHED;
  }

  private Undefined noPair() {
    if (marks.documents() == 0) {
      return Undefined.NO_JUDGMENTS;
    }
    return marks.raters() < 2 ? Undefined.ONE_RATER : Undefined.NO_SHARED_ITEM;
  }

  private Sample sample() {
    List<Marginal> none = List.of();
    return new Sample(documents, raters.cardinality(), pairs, looks, 0, none);
  }

  /** Weights that put the number of matches first and the sum of shares second. */
  static double matchesFirst(double share, int most) {
    return most + share;
  }
}
