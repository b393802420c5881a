package dev.plumbline.projects;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.accounts.Role;
import dev.plumbline.kernel.Problem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only way to a {@link ProjectAccess}. */
@Repository
public class CheckAccess {
  private final JdbcClient jdbc;

  CheckAccess(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws dev.plumbline.kernel.ProblemException 404 if there is no such project or nothing of it
   *     is the caller's to see, 403 if only this right is missing
   */
  public ProjectAccess check(UUID project, CurrentAccount who, Right right) {
    return granted(find("p.uid = :key", project, who), who, right);
  }

  /** As {@link #check(UUID, CurrentAccount, Right)}, from a row that belongs to the project. */
  public ProjectAccess check(ProjectId project, CurrentAccount who, Right right) {
    return granted(find("p.id = :key", project.value(), who), who, right);
  }

  private static ProjectAccess granted(Optional<Row> found, CurrentAccount who, Right right) {
    var row = found.orElseThrow(() -> Problem.notFound().exception());
    var access = access(row, who);
    if (access == null) {
      throw Problem.notFound().exception();
    }
    if (!access.has(right)) {
      throw Problem.of(403, "not-allowed", "Your part in this project does not include that.")
          .exception();
    }
    return new ProjectAccess(row.id(), row.uid(), row.organization(), who.id(), access);
  }

  private static @Nullable Access access(Row row, CurrentAccount who) {
    if (who.in(row.organization(), Role.OWNER)) {
      return Access.OWNER;
    }
    if (who.isAdmin()) {
      return Access.ADMIN;
    }
    boolean engineer = who.in(row.organization(), Role.ENGINEER);
    if (row.leads() && who.apiKey() == null) {
      return engineer ? Access.ENGINEER_LEAD : Access.LEAD;
    }
    return engineer ? Access.ENGINEER : null;
  }

  private Optional<Row> find(String where, Object key, CurrentAccount who) {
    return jdbc.sql(
            """
            select p.id, p.uid, p.organization_id,
                   exists (select 1
                             from projects.project_grant g
                            where g.project_id = p.id
                              and g.account_id = :account
                              and g.kind = 'lead') as leads
              from projects.project p
             where %s
            """
                .formatted(where))
        .param("key", key)
        .param("account", who.id().value())
        .query(
            (row, number) ->
                new Row(
                    new ProjectId(row.getInt("id")),
                    row.getObject("uid", UUID.class),
                    new OrganizationId(row.getInt("organization_id")),
                    row.getBoolean("leads")))
        .optional();
  }

  private record Row(ProjectId id, UUID uid, OrganizationId organization, boolean leads) {}
}
