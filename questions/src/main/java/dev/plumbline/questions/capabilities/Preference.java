package dev.plumbline.questions.capabilities;

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
      throw new IllegalArgumentException("the preferred response comes first: " + strength);
    }
  }

  public boolean tie() {
    return strength == 0;
  }
}
