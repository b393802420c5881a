package dev.plumbline.projects;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an account is to a project, apart from working on it. */
public enum Access {
  ADMIN(EnumSet.allOf(Right.class)),
  OWNER(EnumSet.allOf(Right.class)),
  LEAD(EnumSet.of(Right.SEE, Right.LEAD)),
  /** Of the organization's engineers one that also leads the project. */
  ENGINEER_LEAD(EnumSet.of(Right.SEE, Right.BRING, Right.TAKE, Right.LEAD)),
  ENGINEER(EnumSet.of(Right.SEE, Right.BRING, Right.TAKE));

  private final Set<Right> rights;

  Access(Set<Right> rights) {
    this.rights = rights;
  }

  boolean has(Right right) {
    return rights.contains(right);
  }

  /** The name in JSON: lower case with hyphens. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
