package dev.plumbline.work.importing.rows;

import dev.plumbline.questions.Template;
import dev.plumbline.questions.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The SHA-256 of what a task shows, for tasks that bring no id. */
public final class Fingerprint {
  private Fingerprint() {}

  /**
   * @param values with responses named by their places, so that equal rows are equal
   */
  public static String of(Template template, Map<String, Value> values, JsonMapper json) {
    var digest = sha256();
    for (var input : template.inputs()) {
      var value = values.get(input.id());
      if (value != null) {
        digest.update((input.id() + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(json.writerFor(Value.class).writeValueAsBytes(value));
        digest.update((byte) '\n');
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
