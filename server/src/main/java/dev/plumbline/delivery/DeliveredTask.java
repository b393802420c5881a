package dev.plumbline.delivery;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Sheet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task with its judgments, as formats see it.
 *
 * @param sheet what it shows, by the template version that it follows
 * @param content the same as JSON: values and the task's own criteria
 * @param models by response id
 * @param metadata whatever came beside the content when it was imported, an object
 */
record DeliveredTask(
    UUID uid,
    @Nullable String externalId,
    UUID batch,
    Sheet sheet,
    JsonNode content,
    Map<String, String> models,
    JsonNode metadata,
    List<Judgment> judgments) {

  /**
   * What one rater said.
   *
   * @param rater a pseudonym for people, the imported id otherwise
   * @param raterKind human, model or external
   * @param current false for one that a later revision replaces
   * @param answersJson the answers as they were stored
   */
  record Judgment(
      UUID uid,
      String rater,
      String raterKind,
      int revision,
      boolean current,
      boolean withdrawn,
      boolean surplus,
      Instant submittedAt,
      @Nullable Integer activeSeconds,
      @Nullable Integer idleSeconds,
      @Nullable Integer researchSeconds,
      int templateVersion,
      @Nullable Integer guidelinesVersion,
      @Nullable Integer rubricVersion,
      @Nullable JsonNode orderShown,
      Map<String, Answer> answers,
      JsonNode answersJson) {}
}
