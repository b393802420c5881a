package dev.plumbline.demo;

import dev.plumbline.questions.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the original annotators judged a task that one has just judged.
 *
 * @param by the imported rater's name
 * @param original response ids in tiers, the best first
 * @param pairs of responses that both put into an order
 * @param agree on how many of them both say the same
 * @param models who wrote the responses, as far as it is known
 * @param answers all of the original's answers
 * @param justification the original's reasons, where it gives any
 */
record RevealView(
    String by,
    List<List<String>> original,
    int pairs,
    int agree,
    Map<String, String> models,
    Map<String, Answer> answers,
    @Nullable String justification) {}
