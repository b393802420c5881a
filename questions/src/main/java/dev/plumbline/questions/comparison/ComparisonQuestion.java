package dev.plumbline.questions.comparison;

import dev.plumbline.questions.Condition;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.internal.Copies;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks which of two responses is better, and by how much.
 *
 * @param on id of a responses input with exactly 2 responses
 * @param degrees the answers offered; several may have strength 0
 */
public record ComparisonQuestion(
    String id,
    String title,
    @Nullable String help,
    boolean required,
    @Nullable Condition showWhen,
    String on,
    List<Degree> degrees)
    implements Question {
  public ComparisonQuestion(
      @Nullable String id,
      @Nullable String title,
      @Nullable String help,
      boolean required,
      @Nullable Condition showWhen,
      @Nullable String on,
      @Nullable List<Degree> degrees) {
    this.id = Copies.text(id);
    this.title = Copies.text(title);
    this.help = help;
    this.required = required;
    this.showWhen = showWhen;
    this.on = Copies.text(on);
    this.degrees = Copies.list(degrees);
  }

  Optional<Degree> degree(String id) {
    return degrees.stream().filter(degree -> degree.id().equals(id)).findFirst();
  }

  /** The different strengths above 0, weakest first. */
  List<Integer> strengths() {
    return degrees.stream().map(Degree::strength).filter(s -> s > 0).distinct().sorted().toList();
  }

  /** The degrees that prefer neither. */
  List<Degree> withoutPreference() {
    return degrees.stream().filter(degree -> degree.strength() == 0).toList();
  }
}
