package dev.plumbline.questions;

import dev.plumbline.sentences.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects flaws, so that a check reports every one and not only the first. */
public final class Flaws {
  private final List<Flaw> found = new ArrayList<>();

  public Flaws add(String path, Sentence message) {
    found.add(new Flaw(path, message));
    return this;
  }

  public Flaws add(String path, String pattern, @Nullable Object... values) {
    return add(path, Sentence.of(pattern, values));
  }

  /** Adds the flaw if the condition does not hold. */
  public Flaws require(boolean condition, String path, String pattern, @Nullable Object... values) {
    return condition ? this : add(path, pattern, values);
  }

  /** Adds flaws of a part, with their paths continued from where the part stands. */
  public Flaws addUnder(String place, List<Flaw> flaws) {
    flaws.forEach(flaw -> add(join(place, flaw.path()), flaw.message()));
    return this;
  }

  public List<Flaw> list() {
    return List.copyOf(found);
  }

  private static String join(String place, String path) {
    if (place.isEmpty() || path.isEmpty()) {
      return place + path;
    }
    return path.startsWith("[") ? place + path : place + "." + path;
  }
}
