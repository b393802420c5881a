package dev.plumbline.agreement.evidence;

/**
 * Watches a rater's gold for a fall of accuracy, after every judgment and for as long as one likes:
 * the sum, over all moments at which the fall may have begun, of the likelihood of the fall over
 * that of no change (Shiryaev 1963, Roberts 1966). While nothing changes it grows by one a judgment
 * on average, so the mean time to a false alarm is at least the limit.
 *
 * <p>Immutable: {@link #next} gives the state after a judgment.
 *
 * @param usual accuracy before
 * @param fallen accuracy that is to be noticed, below {@code usual}
 * @param judgmentsToFalseAlarm limit: judgments until a false alarm, on average at least
 * @param statistic 0 at the start
 */
public record DriftAlarm(
    double usual, double fallen, double judgmentsToFalseAlarm, double statistic) {
  public DriftAlarm {
    if (!(0 < fallen && fallen < usual && usual < 1)) {
      throw new IllegalArgumentException("from " + usual + " to " + fallen);
    }
    if (!(judgmentsToFalseAlarm > 1)) {
      throw new IllegalArgumentException("a false alarm every " + judgmentsToFalseAlarm);
    }
  }

  /** Before the first judgment. */
  public static DriftAlarm start(double usual, double fallen, double judgmentsToFalseAlarm) {
    return new DriftAlarm(usual, fallen, judgmentsToFalseAlarm, 0);
  }

  /** After another judgment of gold. */
  public DriftAlarm next(boolean right) {
    double ratio = right ? fallen / usual : (1 - fallen) / (1 - usual);
    return new DriftAlarm(usual, fallen, judgmentsToFalseAlarm, (1 + statistic) * ratio);
  }

  /** Whether the accuracy has fallen. */
  public boolean raised() {
    return statistic >= judgmentsToFalseAlarm;
  }
}
