package dev.plumbline.accounts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts, organizations and the roles between them. */
@Repository
public class Accounts {
  private final JdbcClient jdbc;
  private final Clock clock;

  Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<AccountId> find(UUID uid) {
    return jdbc.sql("select a.id from accounts.account a where a.uid = :uid")
        .param("uid", uid)
        .query((row, n) -> new AccountId(row.getInt(1)))
        .optional();
  }

  public Optional<AccountId> byEmail(String email) {
    return jdbc.sql(
            "select p.account_id from accounts.person p where lower(p.email) = lower(:email)")
        .param("email", email.strip())
        .query((row, n) -> new AccountId(row.getInt(1)))
        .optional();
  }

  public Optional<OrganizationId> organization(UUID uid) {
    return jdbc.sql("select o.id from accounts.organization o where o.uid = :uid")
        .param("uid", uid)
        .query((row, n) -> new OrganizationId(row.getInt(1)))
        .optional();
  }

  /** Empty when the name is taken. */
  public Optional<OrganizationId> addOrganization(UUID uid, String name) {
    return jdbc.sql(
            """
            insert into accounts.organization (uid, name, created_at) values (:uid, :name, :at)
            on conflict do nothing returning id
            """)
        .param("uid", uid)
        .param("name", name)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, n) -> new OrganizationId(row.getInt(1)))
        .optional();
  }

  /** Without a password: a link lets its person choose one. */
  public AccountId add(UUID uid, String name, String email) {
    return add(uid, name, email, null);
  }

  /**
   * As {@link #add(UUID, String, String)}.
   *
   * @param madeFor whose invitation makes the account; null for the installation's own
   */
  public AccountId add(UUID uid, String name, String email, @Nullable OrganizationId madeFor) {
    return jdbc.sql(
            """
            with made as (
              insert into accounts.account (uid, created_at, made_for)
              values (:uid, :at, :made_for)
              returning id),
            person as (
              insert into accounts.person (account_id, name, email)
              select made.id, :name, :email from made)
            select id from made
            """)
        .param("uid", uid)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("made_for", madeFor == null ? null : madeFor.value())
        .param("name", name.strip())
        .param("email", email.strip())
        .query((row, n) -> new AccountId(row.getInt(1)))
        .single();
  }

  /** Whether the account came by an invitation of this organization, or of the installation. */
  public boolean madeFor(AccountId account, @Nullable OrganizationId organization) {
    return jdbc.sql(
            """
            select a.made_for is not distinct from cast(:organization as int)
            from accounts.account a where a.id = :account
            """)
        .param("organization", organization == null ? null : organization.value())
        .param("account", account.value())
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  public void rename(AccountId account, String name) {
    jdbc.sql("update accounts.person set name = :name where account_id = :account")
        .param("name", name.strip())
        .param("account", account.value())
        .update();
  }

  public void grant(AccountId account, Role role, @Nullable OrganizationId organization) {
    jdbc.sql(
            """
            insert into accounts.role_grant (account_id, role, organization_id, at)
            values (:account, :role, :organization, :at) on conflict do nothing
            """)
        .param("account", account.value())
        .param("role", role.code())
        .param("organization", organization == null ? null : organization.value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether the role was held until now. */
  public boolean revoke(AccountId account, Role role, OrganizationId organization) {
    return jdbc.sql(
                """
                delete from accounts.role_grant
                where account_id = :account and role = :role and organization_id = :organization
                """)
            .param("account", account.value())
            .param("role", role.code())
            .param("organization", organization.value())
            .update()
        > 0;
  }

  /** Whether nobody administers this installation yet. */
  public boolean withoutAdmin() {
    return jdbc.sql("select not exists (select from accounts.role_grant r where r.role = 'admin')")
        .query((row, n) -> row.getBoolean(1))
        .single();
  }
}
