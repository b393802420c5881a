package dev.plumbline.questions.inputs;

import dev.plumbline.questions.Target;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.internal.Copies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The responses of a task, in the order in which they are shown. */
public record ResponsesValue(List<Response> responses) implements Value {
  public ResponsesValue(@Nullable List<Response> responses) {
    this.responses = Copies.list(responses);
  }

  @Override
  public Optional<String> source(Target target) {
    return responses.stream()
        .filter(response -> response.id().equals(target.response()))
        .map(Response::text)
        .findFirst();
  }

  @Override
  public List<Target> targets(String input) {
    return responses.stream().map(response -> Target.response(input, response.id())).toList();
  }

  @Override
  public ResponsesValue shuffled(RandomGenerator random) {
    var shuffled = new ArrayList<>(responses);
    Collections.shuffle(shuffled, Random.from(random));
    return new ResponsesValue(shuffled);
  }

  @Override
  public List<String> order() {
    return responses.stream().map(Response::id).toList();
  }
}
