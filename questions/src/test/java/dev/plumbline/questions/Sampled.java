package dev.plumbline.questions;

import dev.plumbline.questions.inputs.Response;
import dev.plumbline.questions.inputs.ResponsesValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Two random answers to one question on a random sheet; its name tells the seed. */
record Sampled(
    QuestionType<Question, Answer> type,
    Question question,
    long seed,
    Sheet sheet,
    Answer answer,
    Answer other) {
  private static final int SEEDS = 40;

  static Stream<Sampled> of(Question question) {
    return LongStream.range(0, SEEDS).mapToObj(seed -> of(question, seed));
  }

  private static Sampled of(Question question, long seed) {
    var type = QuestionTypes.of(question);
    var sheet = Examples.sheet(question, seed);
    var random = new Random(seed);
    var answer = type.sample(question, sheet, random);
    return new Sampled(type, question, seed, sheet, answer, type.sample(question, sheet, random));
  }

  Map<String, Object> parts(Answer answer) {
    return type.parts(question, answer, sheet);
  }

  double score(List<Accepted<Answer>> gold, Answer answer) {
    return type.score(question, gold, answer, sheet);
  }

  /** The same task, its responses shown in another order. */
  Sheet reordered() {
    var values = new LinkedHashMap<>(sheet.values());
    values.replaceAll(
        (input, value) -> value instanceof ResponsesValue shown ? reordered(shown) : value);
    return Sheet.of(sheet.template(), values, sheet.rubric(), sheet.taskCriteria());
  }

  private ResponsesValue reordered(ResponsesValue shown) {
    List<Response> responses = new ArrayList<>(shown.responses());
    Collections.shuffle(responses, new Random(seed + 1));
    Collections.rotate(responses, 1);
    return new ResponsesValue(responses);
  }

  @Override
  public String toString() {
    return question.id() + ", seed " + seed;
  }
}
