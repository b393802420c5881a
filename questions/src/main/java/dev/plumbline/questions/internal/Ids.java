package dev.plumbline.questions.internal;

import dev.plumbline.questions.Flaws;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The spelling of ids. None holds a dot, so that they can be segments of a path. */
public final class Ids {
  private static final Pattern NAMED = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern GIVEN = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern CRITERION = Pattern.compile("[A-Z]{2,5}-[0-9]{1,3}");

  /** What a flaw says about an id that a template's author chose. */
  public static final String NAMED_RULE =
      "An id starts with a letter a-z and holds up to 40 of a-z, 0-9 and hyphen.";

  private Ids() {}

  /** An id that a template's author chose. */
  public static boolean isNamed(String id) {
    return NAMED.matcher(id).matches();
  }

  /** An id that a machine may have made: of a response, a document or a citation. */
  public static boolean isGiven(String id) {
    return GIVEN.matcher(id).matches();
  }

  public static boolean isCriterion(String id) {
    return CRITERION.matcher(id).matches();
  }

  /** Flaws of a list of things with an id and a title: at least so many, well spelt, different. */
  public static void checkAll(
      Flaws flaws, String place, int atLeast, List<String> ids, List<String> titles) {
    if (ids.size() < atLeast) {
      flaws.add(place, "At least {0,choice,1#{0} is|1<{0} are} needed.", atLeast);
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      var id = ids.get(i);
      var path = place + "[" + i + "]";
      flaws.require(isNamed(id), path + ".id", NAMED_RULE);
      flaws.require(seen.add(id), path + ".id", "The id {0} is used twice.", id);
      flaws.require(!titles.get(i).isBlank(), path + ".title", "A title is needed.");
    }
  }
}
