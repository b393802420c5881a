package dev.plumbline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Preference rows as TRL's documentation describes them ("Dataset formats and types"). */
final class TrlSchema {
  private static final Set<String> ROLES = Set.of("system", "user", "assistant");

  private TrlSchema() {}

  /** {@code {"prompt": str, "chosen": str, "rejected": str}}, or without the prompt. */
  static void checkStandard(JsonNode row, boolean explicit) {
    assertThat(row.path("chosen").isString()).as(row.toString()).isTrue();
    assertThat(row.path("rejected").isString()).as(row.toString()).isTrue();
    assertThat(row.has("prompt")).isEqualTo(explicit);
    assertThat(!explicit || row.path("prompt").isString()).as(row.toString()).isTrue();
  }

  /** The same as lists of {@code {"role", "content"}}; an explicit prompt ends with the user. */
  static void checkConversational(JsonNode row, boolean explicit) {
    assertThat(row.has("prompt")).isEqualTo(explicit);
    for (var side : Set.of("chosen", "rejected")) {
      var messages = row.path(side);
      checkMessages(messages);
      assertThat(messages.get(messages.size() - 1).path("role").asString()).isEqualTo("assistant");
      assertThat(messages.size() == 1).isEqualTo(explicit);
    }
    if (explicit) {
      var prompt = row.path("prompt");
      checkMessages(prompt);
      assertThat(prompt.get(prompt.size() - 1).path("role").asString()).isEqualTo("user");
    } else {
      assertThat(row.path("chosen").get(0)).isEqualTo(row.path("rejected").get(0));
    }
  }

  private static void checkMessages(JsonNode messages) {
    assertThat(messages.isArray() && !messages.isEmpty()).as(messages.toString()).isTrue();
    for (var message : messages) {
      assertThat(message.propertyNames()).containsExactly("role", "content");
      assertThat(ROLES).contains(message.path("role").asString());
      assertThat(message.path("content").isString()).isTrue();
    }
  }
}
