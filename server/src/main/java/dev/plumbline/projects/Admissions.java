package dev.plumbline.projects;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads who is admitted and who leads. */
@Repository
class Admissions {
  /** A name that was given and the inner key that it stands for, null if nobody bears it. */
  record Known(String name, Integer id) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Admissions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Accounts by id or address of e-mail, in the order asked; unknown ones are left out. */
  List<Known> accounts(Collection<String> names) {
    return known(
        """
        select n.name, a.id
          from unnest(:names::text[]) with ordinality n (name, number)
          join accounts.account_view a
            on a.uid::text = lower(n.name) or lower(a.email) = lower(n.name)
         order by n.number
        """,
        names);
  }

  List<Known> groups(Collection<String> names) {
    return known(
        """
        select n.name, g.id
          from unnest(:names::text[]) with ordinality n (name, number)
          join accounts.group_view g on g.uid::text = lower(n.name)
         order by n.number
        """,
        names);
  }

  private List<Known> known(String sql, Collection<String> names) {
    return jdbc.sql(sql)
        .param("names", names.toArray(String[]::new))
        .query((row, number) -> new Known(row.getString("name"), row.getInt("id")))
        .list();
  }

  void replace(ProjectId project, Admission admission, List<Known> accounts, List<Known> groups) {
    jdbc.sql("update projects.project set everyone = :everyone where id = :project")
        .param("everyone", admission.everyone())
        .param("project", project.value())
        .update();
    for (var table : List.of("admitted_account", "admitted_group", "requirement")) {
      jdbc.sql("delete from projects." + table + " where project_id = :project")
          .param("project", project.value())
          .update();
    }
    insert("projects.admitted_account (project_id, account_id)", project, accounts);
    insert("projects.admitted_group (project_id, group_id)", project, groups);
    for (var requirement : admission.requirements()) {
      jdbc.sql(
              """
              insert into projects.requirement (project_id, attribute, value)
              values (:project, :attribute, :value)
                  on conflict do nothing
              """)
          .param("project", project.value())
          .param("attribute", requirement.attribute())
          .param("value", requirement.value().strip())
          .update();
    }
  }

  private void insert(String into, ProjectId project, List<Known> known) {
    var ids = new ArrayList<Integer>();
    known.forEach(one -> ids.add(one.id()));
    jdbc.sql(
            "insert into %s select :project, unnest(:ids::int4[]) on conflict do nothing"
                .formatted(into))
        .param("project", project.value())
        .param("ids", ids.toArray(Integer[]::new))
        .update();
  }

  record GrantView(
      ProjectSettings.PersonName account,
      @Schema(allowableValues = {"lead", "reviewer"}) String grant) {}

  List<GrantView> grants(ProjectAccess access) {
    return jdbc.sql(
            """
            select a.uid, a.name, coalesce(a.email, '') as email, g.kind
              from projects.project_grant g
              join accounts.account_view a on a.id = g.account_id
             where g.project_id = :project
             order by a.name, g.kind
            """)
        .param("project", access.id())
        .query(
            (row, number) ->
                new GrantView(
                    new ProjectSettings.PersonName(
                        row.getObject("uid", UUID.class),
                        row.getString("name"),
                        row.getString("email")),
                    row.getString("kind")))
        .list();
  }

  void clearGrants(ProjectAccess access) {
    jdbc.sql("delete from projects.project_grant where project_id = :project")
        .param("project", access.id())
        .update();
  }

  void grant(ProjectAccess access, int account, String kind) {
    jdbc.sql(
            """
            insert into projects.project_grant (project_id, account_id, kind, at, by_account)
            values (:project, :account, :kind, :at, :by)
                on conflict do nothing
            """)
        .param("project", access.id())
        .param("account", account)
        .param("kind", kind)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", access.account().value())
        .update();
  }
}
