package dev.plumbline.accounts.apikeys;

import dev.plumbline.accounts.Tokens;
import dev.plumbline.accounts.signin.SignedIn;
import dev.plumbline.kernel.Problem;
import dev.plumbline.kernel.web.Problems;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program in by {@code Authorization: Bearer pl_<id>_<secret>}. */
public final class ApiKeyFilter extends OncePerRequestFilter {
  private static final Pattern KEY = Pattern.compile("Bearer pl_([a-z2-7]{12})_([0-9a-f]{64})");
  private static final Duration TOUCH = Duration.ofMinutes(1);

  private final ApiKeys keys;
  private final Problems problems;
  private final Clock clock;

  private ApiKeyFilter(ApiKeys keys, Problems problems, Clock clock) {
    this.keys = keys;
    this.problems = problems;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      chain.doFilter(request, response);
      return;
    }
    var key = key(header);
    if (key.isEmpty()) {
      problems.write(
          Problem.of(401, "api-key-invalid", "This API key is wrong or revoked."),
          request,
          response);
      return;
    }
    var now = clock.instant();
    var expiry = key.get().expiresAt();
    if (!expiry.isAfter(now)) {
      var day = LocalDate.ofInstant(expiry, ZoneOffset.UTC);
      problems.write(
          Problem.of(
              401,
              "api-key-expired",
              "This API key expired on {0}. Make a new one under Members & keys.",
              day),
          request,
          response);
      return;
    }
    touch(key.get(), now);
    SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(key.get().account())));
    chain.doFilter(request, response);
  }

  /** Whoever holds the secret may know that the key has expired; to all others it is wrong. */
  private Optional<ApiKeys.Row> key(String header) {
    var matcher = KEY.matcher(header);
    return matcher.matches()
        ? keys.find(matcher.group(1))
            .filter(key -> MessageDigest.isEqual(key.secretHash(), Tokens.hash(matcher.group(2))))
        : Optional.empty();
  }

  private void touch(ApiKeys.Row found, Instant now) {
    var key = found.account().apiKey();
    if (key != null
        && (found.usedAt() == null || Duration.between(found.usedAt(), now).compareTo(TOUCH) > 0)) {
      keys.used(key.id(), now);
    }
  }

  /** Makes the filter; a filter that is a bean itself would run outside the security chain too. */
  @Component
  public static class Source {
    private final ApiKeys keys;
    private final Problems problems;
    private final Clock clock;

    Source(ApiKeys keys, Problems problems, Clock clock) {
      this.keys = keys;
      this.problems = problems;
      this.clock = clock;
    }

    public Filter filter() {
      return new ApiKeyFilter(keys, problems, clock);
    }
  }
}
