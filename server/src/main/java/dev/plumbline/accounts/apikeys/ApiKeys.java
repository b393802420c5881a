package dev.plumbline.accounts.apikeys;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.CurrentAccount;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** API keys: their public id, and the hash of their secret. */
@Repository
class ApiKeys {
  /**
   * @param id the public part, which the key itself begins with
   */
  record ApiKeyView(
      String id,
      String name,
      List<String> scopes,
      String createdBy,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant usedAt) {}

  record Row(
      CurrentAccount account, byte[] secretHash, @Nullable Instant usedAt, Instant expiresAt) {}

  private final JdbcClient jdbc;

  ApiKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(
      String publicId,
      byte[] secretHash,
      OrganizationId organization,
      AccountId owner,
      NewApiKey key,
      Instant now) {
    jdbc.sql(
            """
            insert into accounts.api_key (public_id, secret_hash, organization_id, account_id, name,
              scopes, created_at, expires_at)
            values (:id, :hash, :organization, :account, :name, :scopes, :now, :expires)
            """)
        .param("id", publicId)
        .param("hash", secretHash)
        .param("organization", organization.value())
        .param("account", owner.value())
        .param("name", key.name().strip())
        .param("scopes", key.scopes().toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", key.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Those that were not revoked; an expired one says why its program is refused. */
  List<ApiKeyView> of(OrganizationId organization) {
    return jdbc.sql(
            """
            select k.public_id, k.name, k.scopes, p.name, k.created_at, k.expires_at, k.used_at
            from accounts.api_key k join accounts.person p on p.account_id = k.account_id
            where k.organization_id = :organization and k.revoked_at is null
            order by k.created_at desc
            """)
        .param("organization", organization.value())
        .query(
            (row, n) ->
                new ApiKeyView(
                    row.getString(1),
                    row.getString(2),
                    Arrays.asList((String[]) row.getArray(3).getArray()),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getObject(6, OffsetDateTime.class).toInstant(),
                    instant(row, 7)))
        .list();
  }

  /**
   * @param owner whose keys may be revoked, or null for anybody's
   * @return whether there was such a key
   */
  boolean revoke(
      String publicId, OrganizationId organization, @Nullable AccountId owner, Instant now) {
    return jdbc.sql(
                """
                update accounts.api_key set revoked_at = :now
                where public_id = :id and organization_id = :organization and revoked_at is null
                  and (cast(:owner as int) is null or account_id = :owner)
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", publicId)
            .param("organization", organization.value())
            .param("owner", owner == null ? null : owner.value())
            .update()
        > 0;
  }

  /** A key, expired or not, with the roles that its owner holds in the key's organization now. */
  Optional<Row> find(String publicId) {
    return jdbc.sql(
            """
            select k.id, k.organization_id, k.scopes, k.secret_hash, k.used_at, a.id, a.uid, array(
              select r.role from accounts.role_grant r
              where r.account_id = a.id and r.organization_id = k.organization_id),
              k.expires_at
            from accounts.api_key k join accounts.account a on a.id = k.account_id
            where k.public_id = :id and k.revoked_at is null
            """)
        .param("id", publicId)
        .query((row, n) -> row(row))
        .optional();
  }

  void used(int key, Instant now) {
    jdbc.sql("update accounts.api_key set used_at = :now where id = :key")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("key", key)
        .update();
  }

  private static Row row(ResultSet row) throws SQLException {
    var organization = new OrganizationId(row.getInt(2));
    var scopes = Arrays.asList((String[]) row.getArray(3).getArray());
    var grants =
        Arrays.stream((String[]) row.getArray(8).getArray())
            .map(role -> new CurrentAccount.Grant(Role.of(role), organization))
            .toList();
    var account =
        new CurrentAccount(
            new AccountId(row.getInt(6)),
            row.getObject(7, UUID.class),
            grants,
            new CurrentAccount.UsedKey(row.getInt(1), organization, scopes));
    return new Row(
        account,
        row.getBytes(4),
        instant(row, 5),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
