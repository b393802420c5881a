package dev.plumbline.accounts.links;

import dev.plumbline.kernel.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a name and an email address that somebody typed. */
public final class PersonFields {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");

  private PersonFields() {}

  /** Null when both are good. */
  public static @Nullable Problem flaw(@Nullable String name, @Nullable String email) {
    var problem = Problem.of(422, "person-flawed", "The name or the email address is not usable.");
    if (name == null || name.isBlank() || name.length() > 200) {
      problem = problem.flaw("name", "must have between 1 and 200 characters");
    }
    if (email == null || !EMAIL.matcher(email.strip()).matches()) {
      problem = problem.flaw("email", "must be an email address");
    }
    return problem.flaws().isEmpty() ? null : problem;
  }
}
