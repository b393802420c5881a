package dev.plumbline.bench.queue;

import dev.plumbline.work.AnswerCodes.Columns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Complete answers to the built-in template {@code preference-ranking}, as JSON: five ratings of
 * each of three responses, a ranking, tags, and a justification of 48 words with two quotes.
 */
final class AnswerSheet {
  /** Every response that {@link Stage} makes begins with it. */
  static final String QUOTED = "Answer";

  private static final List<String> RESPONSES = List.of("aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc");

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

  /** As many and as long as the server makes of such answers: 17 measures, 52 units. */
  static final Columns CODES = codes();

  private AnswerSheet() {}

  private static Columns codes() {
    var codes =
        new Columns(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (var measure :
        List.of("accuracy", "helpfulness", "harmlessness", "instruction-following", "clarity")) {
      add(codes, "ratings", measure, RESPONSES);
    }
    add(
        codes,
        "ranking",
        "order",
        List.of(
            "aaaaaaaaaa:bbbbbbbbbb",
            "bbbbbbbbbb:aaaaaaaaaa",
            "aaaaaaaaaa:cccccccccc",
            "cccccccccc:aaaaaaaaaa",
            "bbbbbbbbbb:cccccccccc",
            "cccccccccc:bbbbbbbbbb"));
    add(codes, "ranking", "all-bad", List.of("task"));
    for (var tag :
        List.of(
            "unsafe",
            "personal-data",
            "biased",
            "factual-error",
            "incomplete-reasoning",
            "ignores-instruction",
            "over-refusal",
            "tone",
            "broken",
            "reveals-model")) {
      add(codes, "issues", tag, RESPONSES);
    }
    return codes;
  }

  private static void add(Columns codes, String question, String measure, List<String> units) {
    codes.questions().add(question);
    codes.measures().add(measure);
    codes.counts().add(units.size());
    codes.units().addAll(units);
    codes.codes().addAll(Collections.nCopies(units.size(), 1));
  }

  static String of(String best, String second, String worst) {
    var ratings =
        String.join(
            ", ", UNIT.formatted(best, 5), UNIT.formatted(second, 3), UNIT.formatted(worst, 1));
    return TEMPLATE.formatted(best, second, worst, ratings, REASON);
  }
}
