package dev.plumbline.accounts.signin;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the memory and passes that OWASP's password storage guide asks for (19 MiB, 2, 1).
 * A hash costs a third of a second of one core, so few run at once and the rest wait.
 */
@Component
public class Passwords {
  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final Semaphore places =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);
  private volatile @Nullable String decoy;

  public String hash(String password) {
    places.acquireUninterruptibly();
    try {
      var hash = argon2.encode(password);
      if (hash == null) {
        throw new IllegalArgumentException("no password");
      }
      return hash;
    } finally {
      places.release();
    }
  }

  /** Takes as long for an account that is not there, so that time does not tell. */
  boolean matches(String password, @Nullable String hash) {
    var against = hash == null ? decoy() : hash;
    places.acquireUninterruptibly();
    try {
      return argon2.matches(password, against) && hash != null;
    } finally {
      places.release();
    }
  }

  private String decoy() {
    var known = decoy;
    if (known == null) {
      known = hash("nobody's password");
      decoy = known;
    }
    return known;
  }
}
