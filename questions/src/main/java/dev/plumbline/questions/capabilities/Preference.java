package dev.plumbline.questions.capabilities;

import dev.plumbline.sentences.RefusedValue;

/**
 * A judged pair of responses.
 *
 * @param first id of the preferred response; in a tie, of either
 * @param second id of the other
 * @param strength 0 = tie; otherwise how much better the first is, in the kind's own steps: the
 *     tiers between them in a ranking, the strength of the degree in a comparison
 */
public record Preference(String first, String second, int strength) {
  public Preference {
    if (strength < 0) {
      throw new RefusedValue("the preferred response comes first: {0}", strength);
    }
  }

  public boolean tie() {
    return strength == 0;
  }
}
