package dev.plumbline.projects;

import dev.plumbline.questions.Template;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A project to be created. What only a part of it may be wrong is said by the part.
 *
 * @param guidelines Markdown
 * @param rubric Markdown by the convention of {@link dev.plumbline.questions.rubric.Rubrics}
 * @param pace how tasks are handed out
 */
public record NewProject(
    String title, Template template, String guidelines, String rubric, Pace pace) {
  public NewProject {
    title = title(title);
  }

  /** A title between 1 and 200 characters. */
  static String title(@Nullable String title) {
    if (title == null || title.isBlank() || title.length() > 200) {
      throw new IllegalArgumentException("a project needs a title of at most 200 characters");
    }
    return title.strip();
  }

  /**
   * How tasks are handed out.
   *
   * @param overlap independent judgments per task that is imported from now on, 1 to 100
   * @param leaseMinutes how long a claim reserves a task at first, 1 to 1440
   * @param leaseCapMinutes how long at most, extensions included
   * @param estimateMinutes the expected time per task: lowest and highest
   * @param pay a sentence for trainers, or null
   */
  public record Pace(
      int overlap,
      int leaseMinutes,
      int leaseCapMinutes,
      List<BigDecimal> estimateMinutes,
      @Nullable String pay) {
    /** Stored with one decimal. */
    private static final BigDecimal LEAST_ESTIMATE = new BigDecimal("0.1");

    public Pace {
      require(overlap >= 1 && overlap <= 100, "the overlap is a number from 1 to 100");
      require(leaseMinutes >= 1 && leaseMinutes <= 1440, "a lease lasts 1 to 1440 minutes");
      require(
          leaseCapMinutes >= leaseMinutes && leaseCapMinutes <= 10_080,
          "the lease's cap is at least the lease and at most a week");
      require(
          estimateMinutes != null
              && estimateMinutes.size() == 2
              && estimateMinutes.stream().noneMatch(Objects::isNull)
              && estimateMinutes.getFirst().compareTo(LEAST_ESTIMATE) >= 0
              && estimateMinutes.getLast().compareTo(estimateMinutes.getFirst()) >= 0
              && estimateMinutes.getLast().compareTo(BigDecimal.valueOf(10_080)) <= 0,
          "the estimate is two numbers of minutes from 0.1, lowest first");
      require(pay == null || pay.length() <= 200, "the pay is said in at most 200 characters");
      estimateMinutes = List.copyOf(estimateMinutes);
    }

    private static void require(boolean holds, String rule) {
      if (!holds) {
        throw new IllegalArgumentException(rule);
      }
    }
  }
}
