package dev.plumbline.accounts.people;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organizations and their members, as lists show them. */
@Repository
class Organizations {
  record OrganizationView(UUID id, String name, List<String> roles) {}

  record AccountName(UUID id, String name, @Nullable String email) {}

  record MemberView(AccountName account, List<String> roles, Instant since) {}

  private final JdbcClient jdbc;

  Organizations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those in which the account holds a role; all of them for an admin. */
  List<OrganizationView> seenBy(AccountId account, boolean admin) {
    return jdbc.sql(
            """
            select o.uid, o.name, array(
              select r.role from accounts.role_grant r
              where r.account_id = :account and r.organization_id = o.id order by r.role) as roles
            from accounts.organization o
            where :admin or exists (
              select from accounts.role_grant r
              where r.account_id = :account and r.organization_id = o.id)
            order by o.name
            """)
        .param("account", account.value())
        .param("admin", admin)
        .query(
            (row, n) ->
                new OrganizationView(row.getObject(1, UUID.class), row.getString(2), texts(row, 3)))
        .list();
  }

  List<MemberView> members(OrganizationId organization) {
    return jdbc.sql(
            """
            select a.uid, p.name, p.email, array_agg(r.role order by r.role), min(r.at)
            from accounts.role_grant r
            join accounts.account a on a.id = r.account_id
            join accounts.person p on p.account_id = a.id
            where r.organization_id = :organization
            group by a.uid, p.name, p.email order by p.name
            """)
        .param("organization", organization.value())
        .query(
            (row, n) ->
                new MemberView(
                    new AccountName(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                    texts(row, 4),
                    row.getObject(5, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Locks the organization's owners, so that two of them cannot remove each other at once. */
  List<AccountId> owners(OrganizationId organization) {
    return jdbc.sql(
            """
            select r.account_id from accounts.role_grant r
            where r.organization_id = :organization and r.role = 'owner' for update
            """)
        .param("organization", organization.value())
        .query((row, n) -> new AccountId(row.getInt(1)))
        .list();
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
