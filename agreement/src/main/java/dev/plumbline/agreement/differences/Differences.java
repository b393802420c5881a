package dev.plumbline.agreement.differences;

import dev.plumbline.agreement.coefficients.Difference;
import dev.plumbline.agreement.marks.Box;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Differences between answers that are no single category, for {@link
 * dev.plumbline.agreement.coefficients.KrippendorffsAlpha#of(dev.plumbline.agreement.Judgments,
 * String, Difference, dev.plumbline.agreement.Bootstrap)}. They enter alpha as given, from 0 for
 * the same to 1 for nothing in common ({@link #edits} aside); nothing is squared.
 *
 * <p>Alpha compares every answer with every other, also those to different items. So a difference
 * needs answers that can be compared across items: labels of one list, rankings of the same models,
 * boxes in images of one size.
 */
public final class Differences {
  private Differences() {}

  /** One minus the labels in both over the labels in either (Jaccard 1901), for collections. */
  public static Difference jaccard() {
    return (one, other) -> 1 - jaccard(set(one), set(other));
  }

  /**
   * MASI (Passonneau 2006) for collections of labels: one minus Jaccard's share times 1 for equal
   * sets, 2/3 where one holds the other, 1/3 where they overlap, 0 where they are disjoint.
   */
  public static Difference masi() {
    return (one, other) -> {
      Set<Object> a = set(one);
      Set<Object> b = set(other);
      return 1 - jaccard(a, b) * monotonicity(a, b);
    };
  }

  /** One minus intersection over union, for a {@link Box} per answer; other labels differ by 1. */
  public static Difference iou() {
    return (one, other) -> {
      Box a = box(one);
      Box b = box(other);
      return a.label().equals(b.label()) ? 1 - a.iou(b) : 1;
    };
  }

  /**
   * Insertions, deletions and replacements that turn one answer into the other (Levenshtein 1966),
   * for texts by code point and for lists by element. It has no upper limit.
   */
  public static Difference edits() {
    return (one, other) -> EditDistance.between(elements(one), elements(other));
  }

  /** {@link #edits} over the length of the longer answer. */
  public static Difference editShare() {
    return (one, other) -> {
      List<?> a = elements(one);
      List<?> b = elements(other);
      int most = Math.max(a.size(), b.size());
      return most == 0 ? 0 : (double) EditDistance.between(a, b) / most;
    };
  }

  /**
   * Share of pairs that two rankings order differently (Kendall 1938), a pair that only one of them
   * ties counting half (Fagin et al. 2006). A ranking is a list, best first, of what is ranked or
   * of collections of what is tied; both must rank the same.
   */
  public static Difference ranking() {
    return (one, other) -> kendall(ranks(one), ranks(other));
  }

  private static double jaccard(Set<Object> a, Set<Object> b) {
    if (a.isEmpty() && b.isEmpty()) {
      return 1;
    }
    int both = both(a, b);
    return (double) both / (a.size() + b.size() - both);
  }

  private static int both(Set<Object> a, Set<Object> b) {
    int both = 0;
    for (Object label : a) {
      both += b.contains(label) ? 1 : 0;
    }
    return both;
  }

  private static double monotonicity(Set<Object> a, Set<Object> b) {
    int both = both(a, b);
    if (both == a.size() && both == b.size()) {
      return 1;
    }
    if (both == a.size() || both == b.size()) {
      return 2 / 3.0;
    }
    return both > 0 ? 1 / 3.0 : 0;
  }

  private static double kendall(Map<Object, Integer> a, Map<Object, Integer> b) {
    if (!a.keySet().equals(b.keySet())) {
      throw new IllegalArgumentException(
          "rankings of different things: %s and %s".formatted(a.keySet(), b.keySet()));
    }
    List<Object> names = new ArrayList<>(a.keySet());
    double differing = 0;
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j < i; j++) {
        int inA = Integer.signum(rank(a, names.get(i)) - rank(a, names.get(j)));
        int inB = Integer.signum(rank(b, names.get(i)) - rank(b, names.get(j)));
        differing += Math.abs(inA - inB) / 2.0;
      }
    }
    double pairs = names.size() * (names.size() - 1) / 2.0;
    return pairs == 0 ? 0 : differing / pairs;
  }

  private static int rank(Map<Object, Integer> ranks, Object name) {
    Integer rank = ranks.get(name);
    if (rank == null) {
      throw new IllegalArgumentException("'" + name + "' is not ranked");
    }
    return rank;
  }

  private static Map<Object, Integer> ranks(Object answer) {
    if (!(answer instanceof List<?> tiers)) {
      throw wrong(answer, "a ranking, a list");
    }
    Map<Object, Integer> ranks = new HashMap<>();
    for (int tier = 0; tier < tiers.size(); tier++) {
      Collection<?> names =
          tiers.get(tier) instanceof Collection<?> tied ? tied : List.of(tiers.get(tier));
      for (Object name : names) {
        if (ranks.put(name, tier) != null) {
          throw new IllegalArgumentException("'" + name + "' is ranked twice in " + answer);
        }
      }
    }
    return ranks;
  }

  private static Set<Object> set(Object answer) {
    if (answer instanceof Collection<?> labels) {
      return new HashSet<>(labels);
    }
    throw wrong(answer, "a collection of labels");
  }

  private static Box box(Object answer) {
    if (answer instanceof Box box) {
      return box;
    }
    throw wrong(answer, "a box");
  }

  private static List<?> elements(Object answer) {
    if (answer instanceof CharSequence text) {
      return text.codePoints().boxed().toList();
    }
    if (answer instanceof List<?> list) {
      return list;
    }
    throw wrong(answer, "a text or a list");
  }

  private static IllegalArgumentException wrong(Object answer, String wanted) {
    return new IllegalArgumentException("'%s' is not %s".formatted(answer, wanted));
  }
}
