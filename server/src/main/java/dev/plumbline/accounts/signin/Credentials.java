package dev.plumbline.accounts.signin;

import dev.plumbline.accounts.AccountId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Password hashes. */
@Repository
public class Credentials {
  /**
   * @param passwordHash null until the person has chosen a password
   */
  record Row(AccountId account, @Nullable String passwordHash) {}

  private final JdbcClient jdbc;

  Credentials(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Row> byEmail(String email) {
    return jdbc.sql(
            """
            select a.id, a.password_hash
            from accounts.person p join accounts.account a on a.id = p.account_id
            where lower(p.email) = lower(:email)
            """)
        .param("email", email.strip())
        .query((row, n) -> new Row(new AccountId(row.getInt(1)), row.getString(2)))
        .optional();
  }

  Optional<Row> of(AccountId account) {
    return jdbc.sql("select a.id, a.password_hash from accounts.account a where a.id = :account")
        .param("account", account.value())
        .query((row, n) -> new Row(new AccountId(row.getInt(1)), row.getString(2)))
        .optional();
  }

  /** Whether the account has a password; it gets or changes none until this transaction ends. */
  public boolean lockedWithPassword(AccountId account) {
    return jdbc.sql(
            """
            select a.password_hash is not null from accounts.account a
            where a.id = :account for no key update
            """)
        .param("account", account.value())
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  public void set(AccountId account, String passwordHash) {
    jdbc.sql("update accounts.account set password_hash = :hash where id = :account")
        .param("hash", passwordHash)
        .param("account", account.value())
        .update();
  }
}
