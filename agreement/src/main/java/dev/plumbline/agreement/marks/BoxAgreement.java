package dev.plumbline.agreement.marks;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import java.util.Locale;

/**
 * Agreement of boxes. Boxes of equal label whose intersection over union reaches a threshold are
 * matched one to one, as many as possible and among those with the largest total; F1 is twice the
 * matches over all boxes, and the mean IoU is that of the matched ones. From 0 to 1; not corrected
 * for chance, and images where both found nothing add nothing. Images and pairs of raters are
 * pooled before dividing; intervals are by bootstrap over images.
 */
public final class BoxAgreement {
  private static final String METHOD = "optimal one-to-one matching, pooled over images";

  private BoxAgreement() {}

  private record Matching(double threshold, boolean ofIou) implements MatchedF1.Likeness<Box> {
    Matching {
      if (!(threshold > 0 && threshold <= 1)) {
        throw new IllegalArgumentException("IoU threshold " + threshold);
      }
    }

    @Override
    public double weight(Box one, Box other, int most) {
      if (!one.label().equals(other.label())) {
        return 0;
      }
      double iou = one.iou(other);
      return iou >= threshold ? MatchedF1.matchesFirst(iou, most) : 0;
    }

    @Override
    public double credit(Box one, Box other) {
      return ofIou ? one.iou(other) : 1;
    }

    @Override
    public double size(Box box) {
      return 1;
    }

    String variant() {
      return String.format(Locale.ROOT, "iou-%.2f", threshold);
    }
  }

  /** F1 over all pairs of raters who looked at the same image. */
  public static Coefficient f1(Marks<Box> marks, double threshold, Bootstrap bootstrap) {
    Matching matching = new Matching(threshold, false);
    return new MatchedF1<>(marks, matching, false)
        .all()
        .result("box-f1", matching.variant(), METHOD, bootstrap);
  }

  /** F1 of two raters. */
  public static Coefficient f1(
      Marks<Box> marks, int first, int second, double threshold, Bootstrap bootstrap) {
    Matching matching = new Matching(threshold, false);
    return new MatchedF1<>(marks, matching, false)
        .pair(first, second)
        .result("box-f1", matching.variant(), METHOD, bootstrap);
  }

  /** Mean IoU of matched boxes, over all pairs of raters who looked at the same image. */
  public static Coefficient meanIou(Marks<Box> marks, double threshold, Bootstrap bootstrap) {
    Matching matching = new Matching(threshold, true);
    return new MatchedF1<>(marks, matching, true)
        .all()
        .result("mean-matched-iou", matching.variant(), METHOD, bootstrap);
  }

  /** Mean IoU of matched boxes of two raters. */
  public static Coefficient meanIou(
      Marks<Box> marks, int first, int second, double threshold, Bootstrap bootstrap) {
    Matching matching = new Matching(threshold, true);
    return new MatchedF1<>(marks, matching, true)
        .pair(first, second)
        .result("mean-matched-iou", matching.variant(), METHOD, bootstrap);
  }
}
