package dev.plumbline.work.leading;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.accounts.Role;
import dev.plumbline.projects.ProjectState;
import java.util.List;
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

  ProjectList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ProjectLine> list(CurrentAccount who) {
    return jdbc.sql(
            """
            select p.uid, p.title, p.state, o.uid as organization_uid, o.name as organization,
                   v.template ->> 'id' as template_id, v.template ->> 'title' as template_title,
                   v.template ->> 'taskName' as task_name, c.tasks, c.judged, c.escalated
              from projects.project_view p
              join accounts.organization_view o on o.id = p.organization_id
              join projects.template_view v
                on v.project_id = p.id and v.version = p.template_version
             cross join lateral (
               select count(*) as tasks,
                      count(*) filter (where t.state = 'parked') as escalated,
                      count(*) filter (where t.state = 'live'
                                         and coalesce(j.judgments, 0) > 0
                                         and coalesce(j.places, 0) >= t.wanted) as judged
                 from work.task t
                 left join (select d.task_id, count(distinct d.rater_id) as judgments,
                                   count(distinct d.rater_id)
                                     filter (where d.assignment_id is not null
                                               and not d.surplus) as places
                              from work.judgment d
                             where d.project_id = p.id
                               and not exists (select 1
                                                 from work.withdrawal w
                                                where w.judgment_id = d.id)
                             group by d.task_id) j on j.task_id = t.id
                where t.project_id = p.id and t.state <> 'retired') c
             where :admin
                or p.organization_id = any (:organizations::int4[])
                or exists (select 1
                             from projects.grant_view g
                            where g.project_id = p.id and g.account_id = :account
                              and g.kind = 'lead')
             order by p.state = 'closed', p.title, p.id
            """)
        .param("admin", who.isAdmin())
        .param(
            "organizations",
            who.organizations(Role.OWNER, Role.ENGINEER).stream()
                .map(OrganizationId::value)
                .toArray(Integer[]::new))
        .param("account", who.id().value())
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
                    counts(row.getInt("tasks"), row.getInt("judged"), row.getInt("escalated"))))
        .list();
  }

  private static TaskCounts counts(int tasks, int judged, int escalated) {
    return new TaskCounts(tasks, judged, tasks - judged - escalated, escalated);
  }
}
