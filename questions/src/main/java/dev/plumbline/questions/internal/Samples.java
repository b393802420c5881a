package dev.plumbline.questions.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Random material for sample answers and sample tasks. */
public final class Samples {
  private static final String ID_LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

  /** Words with letters beyond ASCII and beyond UTF-16's first plane, on purpose. */
  private static final List<String> WORDS =
      List.of(
          "clear",
          "answer",
          "because",
          "the",
          "second",
          "step",
          "fails",
          "on",
          "an",
          "empty",
          "list",
          "and",
          "says",
          "so",
          "politely",
          "café",
          "naïve",
          "Ω",
          "🙂ok",
          "𝒳-axis");

  private Samples() {}

  /** An id as imports make them: ten characters of lower-case base32. */
  public static String id(RandomGenerator random) {
    var id = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
    }
    return id.toString();
  }

  /** So many random words. */
  public static String prose(RandomGenerator random, int words) {
    var prose = new ArrayList<String>();
    for (int i = 0; i < words; i++) {
      prose.add(one(WORDS, random));
    }
    return String.join(" ", prose);
  }

  public static <T> T one(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }

  /** A shuffled copy. */
  public static <T> List<T> shuffled(List<T> list, RandomGenerator random) {
    var shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, Random.from(random));
    return shuffled;
  }
}
