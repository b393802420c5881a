package dev.plumbline.accounts.links;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.plumbline.sentences.RefusedValue;
import java.time.Duration;

/** What a one-time link is for, and how long it lives. */
public enum Purpose {
  INVITATION("invitation", Duration.ofDays(14)),
  RESET("reset", Duration.ofDays(1)),
  FIRST_ADMIN("first-admin", Duration.ofDays(1)),
  SIGN_IN("sign-in", Duration.ofHours(12));

  private final String code;
  private final Duration life;

  Purpose(String code, Duration life) {
    this.code = code;
    this.life = life;
  }

  static Purpose of(String code) {
    for (var purpose : values()) {
      if (purpose.code.equals(code)) {
        return purpose;
      }
    }
    throw new RefusedValue("no such purpose: {0}", code);
  }

  @JsonValue
  public String code() {
    return code;
  }

  Duration life() {
    return life;
  }
}
