package dev.plumbline.delivery;

import dev.plumbline.delivery.DeliveredTask.Judgment;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.capabilities.Preference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * How the raters of a task preferred one response of a pair to the other.
 *
 * @param a one response
 * @param b the other
 * @param forA raters who preferred a
 * @param forB raters who preferred b
 * @param ties raters who tied them
 */
record PairVotes(String a, String b, int forA, int forB, int ties) {
  int raters() {
    return forA + forB + ties;
  }

  /** Whether neither has more votes than the other. */
  boolean undecided() {
    return forA == forB;
  }

  String chosen() {
    return forA > forB ? a : b;
  }

  String rejected() {
    return forA > forB ? b : a;
  }

  int wins() {
    return Math.max(forA, forB);
  }

  int losses() {
    return Math.min(forA, forB);
  }

  /** (wins − losses) / raters, above 0 to 1. */
  double margin() {
    return (wins() - losses()) / (double) raters();
  }

  /** The preferences that one judgment states, ties among them. */
  static List<Preference> preferences(DeliveredTask task, Question question, Judgment judgment) {
    var answer = judgment.answers().get(question.id());
    var type = QuestionTypes.of(question);
    if (!type.answer().isInstance(answer) || type.blank(type.answer().cast(answer))) {
      return List.of();
    }
    return QuestionTypes.preferring(question)
        .map(p -> p.preferences(question, type.answer().cast(answer), task.sheet()))
        .orElse(List.of());
  }

  /** Every pair that any current judgment compares, each once. */
  static List<PairVotes> of(DeliveredTask task, Question question) {
    SequencedMap<String, PairVotes> pairs = new LinkedHashMap<>();
    for (var judgment : task.judgments()) {
      if (judgment.current()) {
        preferences(task, question, judgment).forEach(preference -> count(pairs, preference));
      }
    }
    return List.copyOf(pairs.values());
  }

  private static void count(SequencedMap<String, PairVotes> pairs, Preference preference) {
    boolean ordered = preference.first().compareTo(preference.second()) < 0;
    var a = ordered ? preference.first() : preference.second();
    var b = ordered ? preference.second() : preference.first();
    int forA = !preference.tie() && ordered ? 1 : 0;
    int forB = !preference.tie() && !ordered ? 1 : 0;
    pairs.merge(
        a + " " + b,
        new PairVotes(a, b, forA, forB, preference.tie() ? 1 : 0),
        (x, y) -> new PairVotes(a, b, x.forA + y.forA, x.forB + y.forB, x.ties + y.ties));
  }
}
