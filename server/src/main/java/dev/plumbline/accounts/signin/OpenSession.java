package dev.plumbline.accounts.signin;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.Tokens;
import dev.plumbline.kernel.Ids;
import dev.plumbline.kernel.Installation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Opens and ends the session of a browser: a random token in a cookie, its hash in the table. */
@Component
public class OpenSession {
  /** From the last use; an eight-hour day never signs anyone out of unsaved work. */
  static final Duration LIFE = Duration.ofDays(30);

  private final Sessions sessions;
  private final Ids ids;
  private final Installation installation;
  private final Clock clock;

  OpenSession(Sessions sessions, Ids ids, Installation installation, Clock clock) {
    this.sessions = sessions;
    this.ids = ids;
    this.installation = installation;
    this.clock = clock;
  }

  /** Replaces the browser's session, if it has one: a token is never taken over. */
  public void open(AccountId account, HttpServletRequest request, HttpServletResponse response) {
    token(request).ifPresent(old -> sessions.end(Tokens.hash(old)));
    response.addHeader(
        HttpHeaders.SET_COOKIE, cookie(open(account), Duration.ofDays(400)).toString());
  }

  /** Without a browser: the token itself. */
  public String open(AccountId account) {
    var token = ids.secret();
    var now = clock.instant();
    sessions.add(Tokens.hash(token), account, now, now.plus(LIFE));
    return token;
  }

  void end(HttpServletRequest request, HttpServletResponse response) {
    token(request).ifPresent(token -> sessions.end(Tokens.hash(token)));
    response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO).toString());
  }

  Optional<String> token(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (var cookie : request.getCookies()) {
        if (cookie.getName().equals(name()) && !cookie.getValue().isEmpty()) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private String name() {
    return installation.secure() ? "__Host-plumbline" : "plumbline";
  }

  private ResponseCookie cookie(String value, Duration age) {
    return ResponseCookie.from(name(), value)
        .httpOnly(true)
        .secure(installation.secure())
        .sameSite("Lax")
        .path("/")
        .maxAge(age)
        .build();
  }
}
