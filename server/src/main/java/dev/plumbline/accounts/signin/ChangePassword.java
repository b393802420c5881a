package dev.plumbline.accounts.signin;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.AuditTrail;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A person changes the password; every session of the account ends. */
@Component
class ChangePassword {
  enum Change {
    CHANGED,
    WRONG,
    WEAK
  }

  private final Credentials credentials;
  private final Passwords passwords;
  private final Sessions sessions;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  ChangePassword(
      Credentials credentials,
      Passwords passwords,
      Sessions sessions,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.credentials = credentials;
    this.passwords = passwords;
    this.sessions = sessions;
    this.audit = audit;
    this.transaction = transaction;
  }

  Change change(AccountId account, String current, String next) {
    if (!NewPassword.accepts(next)) {
      return Change.WEAK;
    }
    var known = credentials.of(account).map(Credentials.Row::passwordHash).orElse(null);
    if (known != null && !passwords.matches(current, known)) {
      return Change.WRONG;
    }
    // Hashed outside the transaction: it takes a third of a second.
    var hash = passwords.hash(next);
    transaction.executeWithoutResult(
        status -> {
          credentials.set(account, hash);
          sessions.endAll(account);
          audit.record(account, "password-changed", null, Map.of());
        });
    return Change.CHANGED;
  }
}
