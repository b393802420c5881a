package dev.plumbline.questions.rubric;

import dev.plumbline.questions.Flaw;
import java.util.List;

/** Reads rubrics. */
public final class Rubrics {
  private Rubrics() {}

  /** A rubric and what is wrong with its text; what could not be read is not in it. */
  public record Parsed(Rubric rubric, List<Flaw> flaws) {
    public Parsed {
      flaws = List.copyOf(flaws);
    }
  }

  /**
   * Reads a rubric from Markdown, by convention:
   *
   * <pre>
   * ## Title                             a dimension; text below it describes it
   * - 5: description                     a point of its scale
   * - **ACC-1** Title: description       a criterion
   * </pre>
   *
   * Points and criteria may go on over indented lines. Everything else, before the first dimension
   * too, is prose. Paths of flaws name the line: {@code line 12}.
   */
  public static Parsed parse(String markdown) {
    return new RubricReader().read(markdown);
  }
}
