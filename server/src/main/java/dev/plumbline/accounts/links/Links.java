package dev.plumbline.accounts.links;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.accounts.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links, by the hash of their token. */
@Repository
class Links {
  /**
   * @param account whose link it is; null for the first admin's
   * @param setsPassword whether following it may set a password
   * @param hasPassword whether that account has chosen a password before
   */
  record Row(
      Purpose purpose,
      @Nullable AccountId account,
      @Nullable OrganizationId organization,
      List<Role> roles,
      boolean reusable,
      boolean setsPassword,
      Instant expiresAt,
      @Nullable Instant usedAt,
      @Nullable String email,
      @Nullable String name,
      @Nullable String organizationName,
      boolean hasPassword) {}

  /** What a link will do when it is followed. */
  record Draft(
      Purpose purpose,
      @Nullable AccountId account,
      @Nullable OrganizationId organization,
      List<Role> roles,
      boolean reusable,
      boolean setsPassword,
      @Nullable AccountId createdBy) {}

  private final JdbcClient jdbc;

  Links(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(byte[] token, Draft link, Instant now, Instant expires) {
    jdbc.sql(
            """
            insert into accounts.link (token_hash, purpose, account_id, organization_id, roles,
              reusable, sets_password, created_by, created_at, expires_at)
            values (:token, :purpose, :account, :organization, :roles, :reusable, :sets_password,
              :by, :now, :expires)
            """)
        .param("token", token)
        .param("purpose", link.purpose().code())
        .param("account", link.account() == null ? null : link.account().value())
        .param("organization", link.organization() == null ? null : link.organization().value())
        .param("roles", link.roles().stream().map(Role::code).toArray(String[]::new))
        .param("reusable", link.reusable())
        .param("sets_password", link.setsPassword())
        .param("by", link.createdBy() == null ? null : link.createdBy().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Row> find(byte[] token) {
    return jdbc.sql(
            """
            select l.purpose, l.account_id, l.organization_id, l.roles, l.reusable, l.expires_at,
              l.used_at, p.email, p.name, o.name, a.password_hash is not null, l.sets_password
            from accounts.link l
            left join accounts.account a on a.id = l.account_id
            left join accounts.person p on p.account_id = l.account_id
            left join accounts.organization o on o.id = l.organization_id
            where l.token_hash = :token
            """)
        .param("token", token)
        .query((row, n) -> row(row))
        .optional();
  }

  /** Whether the link is this caller's to follow: of two at once, one wins. */
  boolean use(byte[] token, Instant now) {
    return jdbc.sql(
                """
                update accounts.link set used_at = :now
                where token_hash = :token and expires_at > :now and (used_at is null or reusable)
                """)
            .param("token", token)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  /** So that only the newest link of a purpose works, for an account or for the first admin. */
  void withdraw(Purpose purpose, @Nullable AccountId account, Instant now) {
    jdbc.sql(
            """
            update accounts.link set expires_at = :now
            where purpose = :purpose and account_id is not distinct from cast(:account as int)
              and used_at is null and expires_at > :now
            """)
        .param("purpose", purpose.code())
        .param("account", account == null ? null : account.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Row row(ResultSet row) throws SQLException {
    var account = row.getObject(2, Integer.class);
    var organization = row.getObject(3, Integer.class);
    var used = row.getObject(7, OffsetDateTime.class);
    return new Row(
        Purpose.of(row.getString(1)),
        account == null ? null : new AccountId(account),
        organization == null ? null : new OrganizationId(organization),
        Arrays.stream((String[]) row.getArray(4).getArray()).map(Role::of).toList(),
        row.getBoolean(5),
        row.getBoolean(12),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        used == null ? null : used.toInstant(),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getBoolean(11));
  }
}
