package dev.plumbline.projects;

import dev.plumbline.projects.ProjectSettings.Requirement;
import java.util.List;
import java.util.Set;

/**
 * Who may work on a project: everyone who is a trainer, or whoever one of the three other ways
 * admits.
 *
 * @param accounts ids or addresses of e-mail
 * @param groups ids
 * @param requirements the same attribute twice: either value will do; several attributes: all of
 *     them
 */
public record Admission(
    boolean everyone, List<String> accounts, List<String> groups, List<Requirement> requirements) {
  private static final Set<String> ATTRIBUTES = Set.of("language", "tag");

  public Admission {
    accounts = List.copyOf(accounts);
    groups = List.copyOf(groups);
    requirements = List.copyOf(requirements);
    if (accounts.size() + groups.size() + requirements.size() > 10_000) {
      throw new IllegalArgumentException("an admission has at most 10,000 entries");
    }
    for (var requirement : requirements) {
      if (!ATTRIBUTES.contains(requirement.attribute()) || requirement.value().isBlank()) {
        throw new IllegalArgumentException(
            "a requirement names the attribute language or tag and a value");
      }
    }
  }

  public static Admission ofEveryone() {
    return new Admission(true, List.of(), List.of(), List.of());
  }
}
