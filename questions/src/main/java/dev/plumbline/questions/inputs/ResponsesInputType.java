package dev.plumbline.questions.inputs;

import dev.plumbline.questions.Findings;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Flaws;
import dev.plumbline.questions.capabilities.Units;
import dev.plumbline.questions.internal.Ids;
import dev.plumbline.questions.internal.Samples;
import dev.plumbline.questions.internal.Texts;
import dev.plumbline.sentences.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

final class ResponsesInputType implements InputType<ResponsesInput, ResponsesValue> {
  private static final int MOST = 10;

  @Override
  public String id() {
    return "responses";
  }

  @Override
  public Class<ResponsesInput> input() {
    return ResponsesInput.class;
  }

  @Override
  public Class<ResponsesValue> value() {
    return ResponsesValue.class;
  }

  @Override
  public List<Flaw> checkInput(ResponsesInput input) {
    return new Flaws()
        .require(input.min() >= 1, "min", "At least 1 response must be asked for.")
        .require(input.max() <= MOST, "max", "At most {0} responses can be shown.", MOST)
        .require(input.max() >= input.min(), "max", "max must not be less than min.")
        .list();
  }

  @Override
  public Findings check(ResponsesInput input, ResponsesValue value) {
    var errors = new Flaws();
    var warnings = new Flaws();
    int count = value.responses().size();
    if (count < input.min() || count > input.max()) {
      errors.add("responses", "There are {0} responses; wanted {1}.", count, wanted(input));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < count; i++) {
      var response = value.responses().get(i);
      var path = "responses[" + i + "]";
      checkId(errors, path + ".id", response.id(), seen);
      Texts.checkStorable(errors, path + ".text", response.text());
      warnings.require(!response.text().isBlank(), path + ".text", "The response is empty.");
    }
    return new Findings(errors.list(), warnings.list());
  }

  @Override
  public ResponsesValue sample(ResponsesInput input, RandomGenerator random) {
    int count = random.nextInt(input.min(), input.max() + 1);
    var responses = new ArrayList<Response>();
    for (int i = 0; i < count; i++) {
      responses.add(new Response(Samples.id(random), Samples.prose(random, 10 + 5 * i)));
    }
    return new ResponsesValue(responses);
  }

  private static void checkId(Flaws errors, String path, String id, Set<String> seen) {
    errors.require(
        Ids.isGiven(id) && !id.equals(Units.TASK),
        path,
        "A response's id holds up to 40 of a-z, 0-9 and hyphen, and is not \"task\".");
    errors.require(seen.add(id), path, "Two responses have the id {0}.", id);
  }

  private static Sentence wanted(ResponsesInput input) {
    return input.min() == input.max()
        ? Sentence.of("{0}", input.min())
        : Sentence.of("{0} to {1}", input.min(), input.max());
  }
}
