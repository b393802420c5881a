package dev.plumbline.work.leading;

import dev.plumbline.sentences.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a project may be finished, as a range.
 *
 * @param earliest at the upper end of the daily rate
 * @param latest at its lower end
 * @param explanation the figures behind it
 */
record Forecast(LocalDate earliest, LocalDate latest, Sentence explanation) {
  private static final double EIGHTY_PERCENT = 1.2816;
  private static final int FEWEST_DAYS = 2;
  private static final int LONGEST_DAYS = 3650;

  /**
   * From the mean of the full days behind today: 80 % of the normal distribution around it, by the
   * standard error of the days (at least Poisson's).
   *
   * @param remaining judgments that are still wanted
   * @param days judgments on each of the last full days, quiet ones included
   */
  static Optional<Forecast> of(int remaining, List<Integer> days, LocalDate today) {
    double mean = days.stream().mapToInt(Integer::intValue).average().orElse(0);
    if (remaining <= 0 || days.size() < FEWEST_DAYS || mean <= 0) {
      return Optional.empty();
    }
    double squares = days.stream().mapToDouble(day -> (day - mean) * (day - mean)).sum();
    double variance = Math.max(squares / (days.size() - 1), mean);
    double margin = EIGHTY_PERCENT * Math.sqrt(variance / days.size());
    double fast = mean + margin;
    double slow = Math.max(mean - margin, mean / 10);
    return Optional.of(
        new Forecast(
            after(today, remaining / fast),
            after(today, remaining / slow),
            Sentence.of(
                "{0,choice,1#One judgment is|1<{0} judgments are} left; the last {1} full days"
                    + " brought {2,number,0.0} a day, and four times in five it is"
                    + " {3,number,0.0} to {4,number,0.0}.",
                remaining, days.size(), mean, slow, fast)));
  }

  private static LocalDate after(LocalDate today, double days) {
    return today.plusDays((long) Math.ceil(Math.min(days, LONGEST_DAYS)));
  }
}
