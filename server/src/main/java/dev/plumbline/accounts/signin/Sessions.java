package dev.plumbline.accounts.signin;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.accounts.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions, by the hash of their token. */
@Repository
public class Sessions {
  /** A living session and whose it is. */
  record Row(CurrentAccount account, Instant touchedAt) {}

  private final JdbcClient jdbc;

  Sessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(byte[] token, AccountId account, Instant now, Instant expires) {
    jdbc.sql(
            """
            insert into accounts.session (token_hash, account_id, created_at, touched_at, expires_at)
            values (:token, :account, :now, :now, :expires)
            """)
        .param("token", token)
        .param("account", account.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Row> find(byte[] token, Instant now) {
    return jdbc.sql(
            """
            select a.id, a.uid, s.touched_at, array(
              select r.role || ' ' || coalesce(r.organization_id::text, '')
              from accounts.role_grant r where r.account_id = a.id order by 1)
            from accounts.session s join accounts.account a on a.id = s.account_id
            where s.token_hash = :token and s.expires_at > :now
            """)
        .param("token", token)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> row(row))
        .optional();
  }

  void touch(byte[] token, Instant now, Instant expires) {
    jdbc.sql(
            """
            update accounts.session set touched_at = :now, expires_at = :expires
            where token_hash = :token
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .param("token", token)
        .update();
  }

  void end(byte[] token) {
    jdbc.sql("delete from accounts.session where token_hash = :token")
        .param("token", token)
        .update();
  }

  /** Everywhere, as after a change of password. */
  public void endAll(AccountId account) {
    jdbc.sql("delete from accounts.session where account_id = :account")
        .param("account", account.value())
        .update();
  }

  void forgetExpired(Instant now) {
    jdbc.sql("delete from accounts.session where expires_at <= :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Row row(ResultSet row) throws SQLException {
    var account =
        new CurrentAccount(
            new AccountId(row.getInt(1)),
            row.getObject(2, UUID.class),
            grants((String[]) row.getArray(4).getArray()),
            null);
    return new Row(account, row.getObject(3, OffsetDateTime.class).toInstant());
  }

  private static List<CurrentAccount.Grant> grants(String[] texts) {
    var grants = new ArrayList<CurrentAccount.Grant>();
    for (var text : texts) {
      int space = text.indexOf(' ');
      var organization = text.substring(space + 1);
      grants.add(
          new CurrentAccount.Grant(
              Role.of(text.substring(0, space)),
              organization.isEmpty() ? null : new OrganizationId(Integer.parseInt(organization))));
    }
    return List.copyOf(grants);
  }
}
