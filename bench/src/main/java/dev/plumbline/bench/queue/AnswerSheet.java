package dev.plumbline.bench.queue;

/**
 * Complete answers to the built-in template {@code preference-ranking}, as JSON: five ratings of
 * each of three responses, a ranking, tags, and a justification of 48 words with two quotes.
 */
final class AnswerSheet {
  /** Every response that {@link Stage} makes begins with it. */
  static final String QUOTED = "Answer";

  private static final String TEMPLATE =
      """
      {"ratings": {"kind": "rating", "ratings": {%4$s}},
       "ranking": {"kind": "ranking", "tiers": [["%1$s"], ["%2$s"], ["%3$s"]], "allBad": false},
       "issues": {"kind": "choices", "chosen": {"%1$s": [], "%2$s": ["tone"], "%3$s": ["broken"]}},
       "justification": {"kind": "justification", "text": "%5$s {{q1}} {{q2}}", "citations": [
         {"id": "q1", "criterion": "ACC-1", "polarity": "strength", "target": {
           "input": "responses", "response": "%1$s", "start": 0, "end": 6, "quote": "Answer"}},
         {"id": "q2", "criterion": "ACC-2", "polarity": "weakness", "severity": "major",
          "target": {
           "input": "responses", "response": "%3$s", "start": 0, "end": 6, "quote": "Answer"}}]}}
      """;

  private static final String UNIT =
      "\"%s\": {\"accuracy\": %d, \"helpfulness\": 4, \"harmlessness\": 5,"
          + " \"instruction-following\": 4, \"clarity\": 3}";

  private static final String REASON =
      "The first is right in every step and says how sure it is. ".repeat(4).strip();

  private AnswerSheet() {}

  static String of(String best, String second, String worst) {
    var ratings =
        String.join(
            ", ", UNIT.formatted(best, 5), UNIT.formatted(second, 3), UNIT.formatted(worst, 1));
    return TEMPLATE.formatted(best, second, worst, ratings, REASON);
  }
}
