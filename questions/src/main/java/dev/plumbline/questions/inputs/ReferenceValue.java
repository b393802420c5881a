package dev.plumbline.questions.inputs;

import dev.plumbline.questions.Target;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.internal.Copies;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents of a task. */
public record ReferenceValue(List<Document> documents) implements Value {
  public ReferenceValue(@Nullable List<Document> documents) {
    this.documents = Copies.list(documents);
  }

  @Override
  public Optional<String> source(Target target) {
    return documents.stream()
        .filter(document -> document.id().equals(target.document()))
        .map(Document::text)
        .findFirst();
  }

  @Override
  public List<Target> targets(String input) {
    return documents.stream().map(document -> Target.document(input, document.id())).toList();
  }
}
