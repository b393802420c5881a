package dev.plumbline.accounts.signin;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Checks an email address and a password, and how often that was tried. */
@Component
public class SignIn {
  private static final int PER_EMAIL = 10;
  private static final int PER_ADDRESS = 100;

  /** What came of an attempt. */
  public sealed interface Attempt {
    record Accepted(AccountId account) implements Attempt {}

    record Refused() implements Attempt {}

    record Blocked(Duration retryAfter) implements Attempt {}
  }

  private final Credentials credentials;
  private final SignInFailures failures;
  private final Passwords passwords;
  private final Clock clock;

  SignIn(Credentials credentials, SignInFailures failures, Passwords passwords, Clock clock) {
    this.credentials = credentials;
    this.failures = failures;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * @param address of the network the attempt comes from
   */
  public Attempt attempt(String email, String password, String address) {
    var now = clock.instant();
    var who = subject("email", email.strip().toLowerCase(Locale.ROOT));
    var where = subject("address", address);
    var byEmail = failures.count(who, now);
    var byAddress = failures.count(where, now);
    if (byEmail.failures() > PER_EMAIL || byAddress.failures() > PER_ADDRESS) {
      var since = byEmail.failures() > PER_EMAIL ? byEmail.since() : byAddress.since();
      return new Attempt.Blocked(Duration.between(now, since.plus(SignInFailures.WINDOW)));
    }
    var found = credentials.byEmail(email);
    boolean right =
        passwords.matches(password, found.map(Credentials.Row::passwordHash).orElse(null));
    if (!right) {
      return new Attempt.Refused();
    }
    failures.forget(who);
    failures.takeBack(where);
    return new Attempt.Accepted(found.orElseThrow().account());
  }

  private static String subject(String kind, String value) {
    return kind + ":" + HexFormat.of().formatHex(Tokens.hash(value));
  }
}
