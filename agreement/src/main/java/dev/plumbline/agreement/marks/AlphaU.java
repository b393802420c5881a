package dev.plumbline.agreement.marks;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Sample;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.resampling.UnitBootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Krippendorff's alpha for unitizing, α_U = 1 − D_o / D_e: do raters cut a continuum into the same
 * units? Corrected for chance; at most 1; 0 is agreement by chance. Differences of limits count
 * squared, and a unit that the other rater has not at all counts its squared length, so one long
 * unit missed outweighs many small shifts.
 *
 * <p>Krippendorff (1995), <cite>Sociological Methodology</cite> 25:47–76, with the expected
 * disagreement as corrected in Krippendorff (2004), <cite>Quality &amp; Quantity</cite> 38:787–800.
 * Over several documents, units may lie by chance wherever they fit into one, across no border.
 * Documents that some rater did not look at are dropped, and overlapping marks of one label by one
 * rater are joined, since units must not overlap; how many of either stands in the method. Interval
 * by bootstrap over documents.
 */
public final class AlphaU {
  private static final String METRIC = "alpha-u";

  private final Marks<Span> marks;
  private final int[] raters;
  private final int[] documents;
  private final String method;

  private AlphaU(Marks<Span> marks, int[] raters) {
    this.marks = marks;
    this.raters = raters;
    this.documents =
        IntStream.range(0, marks.documents())
            .filter(d -> Arrays.stream(raters).allMatch(r -> marks.looked(r, d)))
            .toArray();
    int looked =
        (int)
            IntStream.range(0, marks.documents())
                .filter(d -> Arrays.stream(raters).anyMatch(r -> marks.looked(r, d)))
                .count();
    this.method =
        "Krippendorff 1995/2004, %d complete documents, %d dropped, %d overlapping marks joined"
            .formatted(documents.length, looked - documents.length, joined());
  }

  /**
   * Agreement on one category.
   *
   * @param category the label of spans
   * @param alpha its alpha-U, variant {@code category}
   */
  public record OfCategory(Object category, Coefficient alpha) {}

  /** Over all categories, documents that every rater looked at. */
  public static Coefficient of(Marks<Span> marks, Bootstrap bootstrap) {
    AlphaU all = new AlphaU(marks, IntStream.range(0, marks.raters()).toArray());
    return all.estimate("default", all.categories(), bootstrap);
  }

  /** Over all categories, documents that both raters looked at. */
  public static Coefficient of(Marks<Span> marks, int first, int second, Bootstrap bootstrap) {
    if (first == second) {
      throw new IllegalArgumentException("a pair needs two raters");
    }
    AlphaU pair = new AlphaU(marks, new int[] {first, second});
    return pair.estimate("default", pair.categories(), bootstrap);
  }

  /** Each category by itself, in the order of their names. */
  public static List<OfCategory> perCategory(Marks<Span> marks, Bootstrap bootstrap) {
    AlphaU all = new AlphaU(marks, IntStream.range(0, marks.raters()).toArray());
    return all.categories().stream()
        .map(c -> new OfCategory(c, all.estimate("category", List.of(c), bootstrap)))
        .toList();
  }

  private List<Object> categories() {
    Set<Object> labels = new HashSet<>();
    for (int document : documents) {
      for (int rater : raters) {
        list(rater, document).forEach(span -> labels.add(span.label()));
      }
    }
    return labels.stream().sorted(Comparator.comparing(String::valueOf)).toList();
  }

  private List<Span> list(int rater, int document) {
    return Objects.requireNonNull(marks.by(rater, document));
  }

  private Coefficient estimate(String variant, List<Object> categories, Bootstrap bootstrap) {
    Undefined obstacle = obstacle(categories);
    if (obstacle != null) {
      return result(variant, null, obstacle);
    }
    List<Unitizing> cuts = new ArrayList<>();
    for (Object category : categories) {
      cuts.add(new Unitizing(marks, raters, documents, category));
    }
    int[] once = new int[documents.length];
    Arrays.fill(once, 1);
    double alpha = alpha(cuts, once);
    if (Double.isNaN(alpha)) {
      return result(variant, null, Undefined.CONSTANT);
    }
    return UnitBootstrap.overUnits(bootstrap, documents.length, "documents")
        .interval(result(variant, alpha, null), times -> alpha(cuts, times));
  }

  private static double alpha(List<Unitizing> cuts, int[] times) {
    double observed = 0;
    double expected = 0;
    for (Unitizing cut : cuts) {
      observed += cut.observed(times);
      expected += cut.expected(times);
    }
    return expected > 0 ? 1 - observed / expected : Double.NaN;
  }

  private @Nullable Undefined obstacle(List<Object> categories) {
    if (marks.documents() == 0) {
      return Undefined.NO_JUDGMENTS;
    }
    if (raters.length < 2) {
      return Undefined.ONE_RATER;
    }
    if (documents.length == 0) {
      return Undefined.NO_COMPLETE_ITEM;
    }
    return categories.isEmpty() ? Undefined.NOTHING_MARKED : null;
  }

  /** Marks that are no unit of their own, after checking that all lie in their documents. */
  private int joined() {
    int joined = 0;
    for (int document : documents) {
      for (int rater : raters) {
        joined += list(rater, document).size();
        for (Span span : list(rater, document)) {
          check(span, document);
        }
      }
    }
    for (Object category : categories()) {
      for (int document : documents) {
        for (int rater : raters) {
          joined -= Unitizing.of(marks, rater, document, category).size();
        }
      }
    }
    return joined;
  }

  private void check(Span span, int document) {
    if (span.end() > marks.length(document)) {
      throw new IllegalArgumentException(
          "a span ends at %d, document '%s' at %d"
              .formatted(span.end(), marks.document(document), marks.length(document)));
    }
  }

  private Coefficient result(
      String variant, @Nullable Double value, @Nullable Undefined undefined) {
    int m = raters.length;
    long looks = (long) documents.length * m;
    Sample sample =
        new Sample(
            documents.length,
            documents.length == 0 ? 0 : m,
            looks * (m - 1) / 2,
            looks,
            categories().size(),
            List.of());
    return new Coefficient(
        METRIC, variant, Scale.NOMINAL, value, undefined, null, null, null, null, sample, method);
  }
}
