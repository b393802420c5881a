package dev.plumbline.questions.internal;

import dev.plumbline.questions.Flaws;
import dev.plumbline.questions.Words;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Least and most words of a text. */
public record Lengths(@Nullable Integer min, @Nullable Integer max) {
  /** What a text may have at most, whatever a template says, in code points. */
  private static final int MOST_CHARACTERS = 100_000;

  public void checkSettings(Flaws flaws) {
    flaws.require(min == null || min >= 0, "minWords", "minWords must be 0 or more.");
    flaws.require(max == null || max >= 1, "maxWords", "maxWords must be 1 or more.");
    flaws.require(
        min == null || max == null || min <= max,
        "maxWords",
        "maxWords must not be less than minWords.");
  }

  /** Flaws of a text, at the path {@code text}; words are counted in what a reader sees. */
  public void check(Flaws flaws, String text, String seen) {
    Texts.checkStorable(flaws, "text", text);
    flaws.require(
        Texts.length(text) <= MOST_CHARACTERS,
        "text",
        "The text has more than {0} characters.",
        MOST_CHARACTERS);
    int words = Words.count(seen);
    if (min != null && words < min) {
      flaws.add("text", "The text has {0} of at least {1} words.", words, min);
    }
    if (max != null && words > max) {
      flaws.add("text", "The text has {0} words; at most {1} are allowed.", words, max);
    }
  }

  /** A number of words that is allowed, at least one. */
  public int sample(RandomGenerator random) {
    int least = Math.max(1, min == null ? 1 : min);
    int most = max == null ? least + 30 : Math.min(max, least + 30);
    return random.nextInt(least, most + 1);
  }
}
