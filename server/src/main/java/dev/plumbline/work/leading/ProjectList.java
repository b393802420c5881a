package dev.plumbline.work.leading;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.accounts.Role;
import dev.plumbline.projects.ProjectState;
import dev.plumbline.work.leading.Tallies.Tally;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projects that somebody owns, feeds or leads, with what they hold. */
@Repository
class ProjectList {
  record NamedOrganization(UUID id, String name) {}

  record TemplateName(String id, String title, String taskName) {}

  /** Retired tasks are in none of these. */
  record TaskCounts(int tasks, int judged, int open, int escalated) {}

  record ProjectLine(
      UUID id,
      String title,
      NamedOrganization organization,
      ProjectState state,
      TemplateName template,
      TaskCounts counts) {}

  private final JdbcClient jdbc;
  private final Tallies tallies;

  ProjectList(JdbcClient jdbc, Tallies tallies) {
    this.jdbc = jdbc;
    this.tallies = tallies;
  }

  List<ProjectLine> list(CurrentAccount who) {
    var keys = seen(who);
    return lines(keys, tallies.of(keys));
  }

  private List<Integer> seen(CurrentAccount who) {
    return jdbc.sql(
            """
            select p.id
              from projects.project_view p
             where :admin
                or p.organization_id = any (:organizations::int4[])
                or exists (select 1
                             from projects.grant_view g
                            where g.project_id = p.id and g.account_id = :account
                              and g.kind = 'lead')
            """)
        .param("admin", who.isAdmin())
        .param(
            "organizations",
            who.organizations(Role.OWNER, Role.ENGINEER).stream()
                .map(OrganizationId::value)
                .toArray(Integer[]::new))
        .param("account", who.id().value())
        .query((row, number) -> row.getInt("id"))
        .list();
  }

  private List<ProjectLine> lines(List<Integer> keys, Map<Integer, Tally> counted) {
    return jdbc.sql(
            """
            select p.id, p.uid, p.title, p.state, o.uid as organization_uid, o.name as organization,
                   v.template ->> 'id' as template_id, v.template ->> 'title' as template_title,
                   v.template ->> 'taskName' as task_name
              from projects.project_view p
              join accounts.organization_view o on o.id = p.organization_id
              join projects.template_view v
                on v.project_id = p.id and v.version = p.template_version
             where p.id = any (:keys::int4[])
             order by p.state = 'closed', p.title, p.id
            """)
        .param("keys", keys.toArray(Integer[]::new))
        .query(
            (row, number) ->
                new ProjectLine(
                    row.getObject("uid", UUID.class),
                    row.getString("title"),
                    new NamedOrganization(
                        row.getObject("organization_uid", UUID.class),
                        row.getString("organization")),
                    ProjectState.of(row.getString("state")),
                    new TemplateName(
                        row.getString("template_id"),
                        row.getString("template_title"),
                        row.getString("task_name")),
                    counts(counted.getOrDefault(row.getInt("id"), Tally.NONE))))
        .list();
  }

  private static TaskCounts counts(Tally tally) {
    int open = tally.tasks() - tally.judgedLive() - tally.parked();
    return new TaskCounts(tally.tasks(), tally.judgedLive(), open, tally.parked());
  }
}
