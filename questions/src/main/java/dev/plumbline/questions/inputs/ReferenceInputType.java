package dev.plumbline.questions.inputs;

import dev.plumbline.questions.Findings;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Flaws;
import dev.plumbline.questions.internal.Ids;
import dev.plumbline.questions.internal.Samples;
import dev.plumbline.questions.internal.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

final class ReferenceInputType implements InputType<ReferenceInput, ReferenceValue> {
  @Override
  public String id() {
    return "reference";
  }

  @Override
  public Class<ReferenceInput> input() {
    return ReferenceInput.class;
  }

  @Override
  public Class<ReferenceValue> value() {
    return ReferenceValue.class;
  }

  @Override
  public List<Flaw> checkInput(ReferenceInput input) {
    return List.of();
  }

  @Override
  public Findings check(ReferenceInput input, ReferenceValue value) {
    var errors = new Flaws();
    var warnings = new Flaws();
    int count = value.documents().size();
    errors.require(
        input.optional() || count > 0, "documents", "A reference needs at least one document.");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < count; i++) {
      var document = value.documents().get(i);
      var path = "documents[" + i + "]";
      errors.require(
          Ids.isGiven(document.id()),
          path + ".id",
          "A document's id holds up to 40 of a-z, 0-9 and hyphen.");
      errors.require(
          seen.add(document.id()), path + ".id", "Two documents have the id {0}.", document.id());
      Texts.checkStorable(errors, path + ".title", document.title());
      Texts.checkStorable(errors, path + ".text", document.text());
      warnings.require(!document.title().isBlank(), path + ".title", "The title is empty.");
      warnings.require(!document.text().isBlank(), path + ".text", "The document is empty.");
    }
    return new Findings(errors.list(), warnings.list());
  }

  @Override
  public ReferenceValue sample(ReferenceInput input, RandomGenerator random) {
    return new ReferenceValue(
        List.of(new Document(Samples.id(random), "A source", null, Samples.prose(random, 30))));
  }
}
