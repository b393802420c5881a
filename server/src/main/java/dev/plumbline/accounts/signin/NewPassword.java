package dev.plumbline.accounts.signin;

import dev.plumbline.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What a new password must be: long. Rules about its letters make worse ones (NIST SP 800-63B). */
public final class NewPassword {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;

  private NewPassword() {}

  public static boolean accepts(@Nullable String password) {
    return password != null && password.length() >= SHORTEST && password.length() <= LONGEST;
  }

  public static Problem weak(String path) {
    return Problem.of(422, "password-weak", "Choose a longer password; a sentence is a good one.")
        .flaw(path, "must have between {0} and {1} characters", SHORTEST, LONGEST);
  }
}
