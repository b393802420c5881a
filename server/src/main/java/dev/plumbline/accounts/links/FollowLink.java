package dev.plumbline.accounts.links;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.Accounts;
import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.accounts.Tokens;
import dev.plumbline.accounts.signin.Credentials;
import dev.plumbline.accounts.signin.NewPassword;
import dev.plumbline.accounts.signin.Passwords;
import dev.plumbline.accounts.signin.Sessions;
import dev.plumbline.accounts.signin.SignIn;
import dev.plumbline.kernel.Ids;
import dev.plumbline.kernel.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows a one-time link: a person becomes an account, or comes back to it. */
@Component
class FollowLink {
  /** What the person filled in. */
  record Form(@Nullable String name, @Nullable String email, @Nullable String password) {}

  /** What came of it. */
  sealed interface Following {
    record Followed(AccountId account) implements Following {}

    record Unknown() implements Following {}

    record Used() implements Following {}

    record Flawed(Problem problem) implements Following {}
  }

  private final Links links;
  private final LinkEffects effects;
  private final Accounts accounts;
  private final Passwords passwords;
  private final SignIn signIn;
  private final Clock clock;

  FollowLink(
      Links links,
      LinkEffects effects,
      Accounts accounts,
      Passwords passwords,
      SignIn signIn,
      Clock clock) {
    this.links = links;
    this.effects = effects;
    this.accounts = accounts;
    this.passwords = passwords;
    this.signIn = signIn;
    this.clock = clock;
  }

  Optional<Links.Row> look(String token) {
    return links.find(Tokens.hash(token));
  }

  boolean over(Links.Row link) {
    return !link.expiresAt().isAfter(clock.instant())
        || (link.usedAt() != null && !link.reusable());
  }

  /**
   * @param address of the network, to count wrong passwords by
   */
  Following follow(String token, Form form, String address) {
    var link = look(token).orElse(null);
    if (link == null) {
      return new Following.Unknown();
    }
    if (over(link)) {
      return new Following.Used();
    }
    var flaw = flaw(link, form, address);
    if (flaw != null) {
      return new Following.Flawed(flaw);
    }
    // Hashed outside the transaction: it takes a third of a second.
    var hash = setsPassword(link) ? passwords.hash(Objects.requireNonNull(form.password())) : null;
    return effects
        .apply(Tokens.hash(token), link, form, hash)
        .<Following>map(Following.Followed::new)
        .orElseGet(Following.Used::new);
  }

  /** Never for an account that has one: whoever invites somebody must not become them. */
  private static boolean setsPassword(Links.Row link) {
    return link.setsPassword() && (link.purpose() != Purpose.INVITATION || !link.hasPassword());
  }

  private @Nullable Problem flaw(Links.Row link, Form form, String address) {
    if (link.purpose() == Purpose.FIRST_ADMIN) {
      var flaw = PersonFields.flaw(form.name(), form.email());
      if (flaw != null) {
        return flaw;
      }
      if (accounts.byEmail(Objects.requireNonNullElse(form.email(), "")).isPresent()) {
        return Problem.of(422, "person-flawed", "This address belongs to another account.")
            .flaw("email", "belongs to another account");
      }
    }
    if (setsPassword(link)) {
      return NewPassword.accepts(form.password()) ? null : NewPassword.weak("password");
    }
    if (link.purpose() != Purpose.INVITATION) {
      return null;
    }
    return link.hasPassword()
        ? knowsPassword(link, form, address)
        : Problem.of(
            409,
            "invited-elsewhere",
            "Somebody else invited you first. Follow that link to choose a password, then this.");
  }

  private @Nullable Problem knowsPassword(Links.Row link, Form form, String address) {
    var email = Objects.requireNonNullElse(link.email(), "");
    var password = Objects.requireNonNullElse(form.password(), "");
    return switch (signIn.attempt(email, password, address)) {
      case SignIn.Attempt.Accepted _ -> null;
      case SignIn.Attempt.Refused _ ->
          Problem.of(401, "sign-in-failed", "You have an account: give its password.");
      case SignIn.Attempt.Blocked blocked ->
          Problem.of(429, "too-many-attempts", "Too many attempts failed. Wait a little.")
              .with("retryAfterSeconds", Math.max(1, blocked.retryAfter().toSeconds()));
    };
  }

  /** What following a link changes, as one transaction. */
  @Component
  static class LinkEffects {
    private final Links links;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LinkEffects(
        Links links,
        Accounts accounts,
        Credentials credentials,
        Sessions sessions,
        AuditTrail audit,
        Ids ids,
        Clock clock,
        TransactionTemplate transaction) {
      this.links = links;
      this.accounts = accounts;
      this.credentials = credentials;
      this.sessions = sessions;
      this.audit = audit;
      this.ids = ids;
      this.clock = clock;
      this.transaction = transaction;
    }

    /** Empty when somebody else has just used the link. */
    Optional<AccountId> apply(byte[] token, Links.Row link, Form form, @Nullable String hash) {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                if (!links.use(token, clock.instant()) || overtaken(link, hash)) {
                  status.setRollbackOnly();
                  return Optional.empty();
                }
                return Optional.of(change(link, form, hash));
              }));
    }

    /** Whether the person has chosen a password by another invitation meanwhile. */
    private boolean overtaken(Links.Row link, @Nullable String hash) {
      return hash != null
          && link.purpose() == Purpose.INVITATION
          && link.account() != null
          && credentials.lockedWithPassword(link.account());
    }

    private AccountId change(Links.Row link, Form form, @Nullable String hash) {
      var account = link.account() == null ? firstAdmin(form) : link.account();
      if (hash != null) {
        credentials.set(account, hash);
        sessions.endAll(account);
      }
      if (link.purpose() == Purpose.INVITATION && form.name() != null && !form.name().isBlank()) {
        accounts.rename(account, form.name());
      }
      link.roles().forEach(role -> accounts.grant(account, role, link.organization()));
      audit.record(
          account, "link-followed", link.organization(), Map.of("purpose", link.purpose().code()));
      return account;
    }

    private AccountId firstAdmin(Form form) {
      return accounts.add(
          ids.next(), Objects.requireNonNull(form.name()), Objects.requireNonNull(form.email()));
    }
  }
}
