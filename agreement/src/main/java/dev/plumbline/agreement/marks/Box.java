package dev.plumbline.agreement.marks;

/**
 * A rectangle in an image, in pixels of the upright image.
 *
 * @param left edge
 * @param top edge, above {@code bottom}
 * @param right edge, beyond {@code left}
 * @param bottom edge
 * @param label what was marked there; boxes of different labels never agree
 */
public record Box(double left, double top, double right, double bottom, Object label) {
  public Box {
    if (!(left < right && top < bottom) || !Double.isFinite((right - left) * (bottom - top))) {
      throw new IllegalArgumentException(
          "a box from (%s, %s) to (%s, %s)".formatted(left, top, right, bottom));
    }
  }

  public double area() {
    return (right - left) * (bottom - top);
  }

  /** Intersection over union, 0 to 1, whatever the labels. */
  public double iou(Box other) {
    double width = Math.min(right, other.right) - Math.max(left, other.left);
    double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    if (width <= 0 || height <= 0) {
      return 0;
    }
    double both = width * height;
    return both / (area() + other.area() - both);
  }
}
