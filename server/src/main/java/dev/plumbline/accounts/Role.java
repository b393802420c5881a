package dev.plumbline.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plumbline.sentences.RefusedValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a person may be: on the platform, or inside one organization. */
public enum Role {
  TRAINER("trainer", false),
  REVIEWER("reviewer", false),
  QA_LEAD("qa-lead", false),
  OWNER("owner", true),
  ENGINEER("engineer", true),
  TALENT_OPS("talent-ops", false),
  FINANCE("finance", false),
  ADMIN("admin", false);

  private final String code;
  private final boolean inOrganization;

  Role(String code, boolean inOrganization) {
    this.code = code;
    this.inOrganization = inOrganization;
  }

  @JsonCreator
  public static Role of(String code) {
    for (var role : values()) {
      if (role.code.equals(code)) {
        return role;
      }
    }
    throw new RefusedValue(
        "must be one of {0}",
        Arrays.stream(values()).map(Role::code).collect(Collectors.joining(", ")));
  }

  /** As in JSON and in the database. */
  @JsonValue
  public String code() {
    return code;
  }

  public boolean inOrganization() {
    return inOrganization;
  }
}
