package dev.plumbline.projects;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.projects.NewProject.Pace;
import dev.plumbline.questions.Template;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes projects and their versions. */
@Repository
class ProjectRows {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ProjectRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  ProjectId add(UUID uid, OrganizationId organization, NewProject project, @Nullable AccountId by) {
    var pace = project.pace();
    return jdbc.sql(
            """
            with p as (
              insert into projects.project
                     (uid, organization_id, title, overlap, lease_minutes, lease_cap_minutes,
                      estimate_low_minutes, estimate_high_minutes, pay, created_at, created_by)
              values (:uid, :organization, :title, :overlap, :lease, :cap, :low, :high, :pay, :at,
                      :by)
              returning id),
            t as (
              insert into projects.template_version (project_id, version, template, at, by_account)
              select id, 1, :template::jsonb, :at, :by::int4
                from p),
            x as (
              insert into projects.text_version
                     (project_id, kind, version, markdown, note, at, by_account)
              select p.id, v.kind, 1, v.markdown, 'First version', :at, :by::int4
                from p, (values ('guidelines', :guidelines), ('rubric', :rubric)) v (kind, markdown))
            select id
              from p
            """)
        .param("uid", uid)
        .param("organization", organization.value())
        .param("title", project.title())
        .param("overlap", pace.overlap())
        .param("lease", pace.leaseMinutes())
        .param("cap", pace.leaseCapMinutes())
        .param("low", pace.estimateMinutes().getFirst())
        .param("high", pace.estimateMinutes().getLast())
        .param("pay", pace.pay())
        .param("template", json.writerFor(Template.class).writeValueAsString(project.template()))
        .param("guidelines", project.guidelines())
        .param("rubric", project.rubric())
        .param("at", now())
        .param("by", by == null ? null : by.value())
        .query((row, number) -> new ProjectId(row.getInt("id")))
        .single();
  }

  void change(ProjectId project, String title, Pace pace) {
    jdbc.sql(
            """
            update projects.project
               set title = :title, overlap = :overlap, lease_minutes = :lease,
                   lease_cap_minutes = :cap, estimate_low_minutes = :low,
                   estimate_high_minutes = :high, pay = :pay
             where id = :project
            """)
        .param("title", title)
        .param("overlap", pace.overlap())
        .param("lease", pace.leaseMinutes())
        .param("cap", pace.leaseCapMinutes())
        .param("low", pace.estimateMinutes().getFirst())
        .param("high", pace.estimateMinutes().getLast())
        .param("pay", pace.pay())
        .param("project", project.value())
        .update();
  }

  /** Whether the state is another than before. */
  boolean setState(ProjectId project, ProjectState state, @Nullable AccountId by) {
    return jdbc.sql(
                """
                with p as (
                  update projects.project
                     set state = :state
                   where id = :project and state <> :state
                  returning id)
                insert into projects.state_change (project_id, state, at, by_account)
                select id, :state, :at, :by::int4
                  from p
                """)
            .param("state", state.toString())
            .param("project", project.value())
            .param("at", now())
            .param("by", by == null ? null : by.value())
            .update()
        > 0;
  }

  /** The new version, or null if somebody else wrote one since. */
  @Nullable Integer addText(
      ProjectId project, TextKind kind, int basedOn, String markdown, String note, AccountId by) {
    return jdbc.sql(
            """
            insert into projects.text_version
                   (project_id, kind, version, markdown, note, at, by_account)
            select :project, :kind, :basedOn + 1, :markdown, :note, :at, :by
             where :basedOn = (select max(t.version)
                                 from projects.text_version t
                                where t.project_id = :project and t.kind = :kind)
                on conflict do nothing
            returning version
            """)
        .param("project", project.value())
        .param("kind", kind.toString())
        .param("basedOn", basedOn)
        .param("markdown", markdown)
        .param("note", note)
        .param("at", now())
        .param("by", by.value())
        .query(Integer.class)
        .optional()
        .orElse(null);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
