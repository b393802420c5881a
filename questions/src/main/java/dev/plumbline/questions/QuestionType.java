package dev.plumbline.questions;

import dev.plumbline.questions.rubric.Rubric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * One kind of question: one folder, one line in {@link QuestionTypes}. Stateless. What a kind gives
 * to agreement, consensus and export it says by implementing capabilities.
 */
public interface QuestionType<Q extends Question, A extends Answer> {
  /** The kind's name in templates and stored answers. */
  String id();

  Class<Q> question();

  Class<A> answer();

  /** Flaws of the question's own settings when a template is saved; paths from the question. */
  List<Flaw> checkQuestion(Q question, Template template);

  /** Flaws of what the question says about the rubric; most kinds say nothing about it. */
  default List<Flaw> checkRubric(Q question, Rubric rubric) {
    return List.of();
  }

  /** Whether nothing has been answered yet: the same as no answer at all. */
  boolean blank(A answer);

  /** Flaws of an answer that is handed in; paths from the answer. Blank answers are not checked. */
  List<Flaw> check(Q question, A answer, Sheet sheet);

  /** The JSON Schema (2020-12) of a whole answer to this question on this sheet. */
  Map<String, Object> schema(Q question, Sheet sheet);

  /** A random answer that passes {@link #check}. */
  A sample(Q question, Sheet sheet, RandomGenerator random);

  /**
   * The answer as flat facts: path to string, number or boolean, in reading order. Partial answers
   * have fewer. For the long CSV, diffs, conditions and taking up suggestions part by part.
   */
  SequencedMap<String, Object> parts(Q question, A answer, Sheet sheet);

  /**
   * The paths that {@link #parts} can have, {@code *} standing for one unit, each with the values
   * it can take as text; an empty list means any value.
   */
  SequencedMap<String, List<String>> partValues(Q question);

  /** The answer with only the facts at these paths; with none it is blank. */
  A keep(Q question, A answer, Set<String> paths);

  /** The answer as one to a newer version of the question; empty = it cannot be read so. */
  Optional<A> migrate(Q from, Q to, A answer, LabelMap map);

  /** How right an answer is, 0 to 1, against the best fitting of the accepted ones. */
  double score(Q question, List<Accepted<A>> gold, A answer, Sheet sheet);
}
