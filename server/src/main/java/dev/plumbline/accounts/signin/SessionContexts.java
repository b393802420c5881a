package dev.plumbline.accounts.signin;

import dev.plumbline.accounts.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Finds who calls by our own session table, when something asks; writes at most once a minute. */
@Component
class SessionContexts implements SecurityContextRepository {
  private static final Duration TOUCH = Duration.ofMinutes(1);

  private final Sessions sessions;
  private final OpenSession cookies;
  private final Clock clock;

  SessionContexts(Sessions sessions, OpenSession cookies, Clock clock) {
    this.sessions = sessions;
    this.cookies = cookies;
    this.clock = clock;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(request);
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return load(holder.getRequest());
  }

  /** Sessions are opened and ended by name; nothing is saved on the side. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return cookies.token(request).isPresent();
  }

  private SecurityContext load(HttpServletRequest request) {
    var context = SecurityContextHolder.createEmptyContext();
    var token = cookies.token(request);
    // A program with a key is exempt from CSRF checks, so its cookies must count for nothing.
    if (token.isEmpty() || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
      return context;
    }
    var now = clock.instant();
    var hash = Tokens.hash(token.get());
    var found = sessions.find(hash, now).orElse(null);
    if (found == null) {
      return context;
    }
    if (Duration.between(found.touchedAt(), now).compareTo(TOUCH) > 0) {
      sessions.touch(hash, now, now.plus(OpenSession.LIFE));
    }
    return new SecurityContextImpl(new SignedIn(found.account()));
  }

  /** Looks the session up once, at the first question. */
  private final class Deferred implements DeferredSecurityContext {
    private final HttpServletRequest request;
    private SecurityContext context;

    @SuppressWarnings("NullAway.Init")
    Deferred(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      if (context == null) {
        context = load(request);
      }
      return context;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
