package dev.plumbline.agreement;

/**
 * A confidence interval.
 *
 * @param low lower limit
 * @param high upper limit, not below {@code low}
 * @param level coverage aimed at, such as 0.95
 * @param method how it was found, for people
 */
public record Interval(double low, double high, double level, String method) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("interval from " + low + " to " + high);
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
    }
  }

  /** The same interval within the range of the quantity. */
  public Interval within(double least, double most) {
    return new Interval(Math.clamp(low, least, most), Math.clamp(high, least, most), level, method);
  }
}
