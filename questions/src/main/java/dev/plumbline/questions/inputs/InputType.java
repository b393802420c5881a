package dev.plumbline.questions.inputs;

import dev.plumbline.questions.Findings;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Input;
import dev.plumbline.questions.Value;
import java.util.List;
import java.util.random.RandomGenerator;

/** One kind of input: its settings and the values that tasks give it. Stateless. */
public interface InputType<I extends Input, V extends Value> {
  /** The kind's name in templates and stored values. */
  String id();

  Class<I> input();

  Class<V> value();

  /** Flaws of the input's settings; paths from the input. */
  List<Flaw> checkInput(I input);

  /** What is wrong or odd about a task's value; paths from the value. */
  Findings check(I input, V value);

  /** A random value without errors. */
  V sample(I input, RandomGenerator random);
}
