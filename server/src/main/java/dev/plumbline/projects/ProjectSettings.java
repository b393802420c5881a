package dev.plumbline.projects;

import dev.plumbline.projects.ProjectVersions.RubricVersion;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.rubric.Rubric;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a project's pages show of its settings. */
@Repository
class ProjectSettings {
  record OrganizationName(UUID id, String name) {}

  record GuidelinesView(int version, String markdown) {}

  record RubricView(int version, String markdown, Rubric parsed) {}

  record PersonName(UUID id, String name, String email) {}

  record GroupName(UUID id, String name) {}

  record Requirement(
      @Schema(allowableValues = {"language", "tag"}) String attribute, String value) {}

  /**
   * @param accounts empty for those who do not admit people: to them trainers are pseudonyms
   */
  record AdmissionView(
      boolean everyone,
      List<PersonName> accounts,
      List<GroupName> groups,
      List<Requirement> requirements) {}

  record ProjectView(
      UUID id,
      String title,
      OrganizationName organization,
      ProjectState state,
      Template template,
      GuidelinesView guidelines,
      RubricView rubric,
      int overlap,
      int leaseMinutes,
      int leaseCapMinutes,
      @ArraySchema(minItems = 2, maxItems = 2) List<BigDecimal> estimateMinutes,
      @Nullable String pay,
      Access access,
      AdmissionView admission) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ProjectVersions versions;

  ProjectSettings(JdbcClient jdbc, JsonMapper json, ProjectVersions versions) {
    this.jdbc = jdbc;
    this.json = json;
    this.versions = versions;
  }

  ProjectView view(ProjectAccess access) {
    return jdbc.sql(
            """
            select p.title, p.state, p.overlap, p.lease_minutes, p.lease_cap_minutes,
                   p.estimate_low_minutes, p.estimate_high_minutes, p.pay, p.everyone,
                   p.template_version, v.guidelines_version, v.rubric_version,
                   o.uid as organization_uid, o.name as organization_name,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                             'id', a.uid, 'name', a.name, 'email', coalesce(a.email, ''))
                             order by a.name), '[]')
                      from projects.admitted_account n
                      join accounts.account_view a on a.id = n.account_id
                     where n.project_id = p.id) as accounts,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', g.uid, 'name', g.name)
                             order by g.name), '[]')
                      from projects.admitted_group n
                      join accounts.group_view g on g.id = n.group_id
                     where n.project_id = p.id) as groups,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                             'attribute', r.attribute, 'value', r.value)
                             order by r.attribute, r.value), '[]')
                      from projects.requirement r
                     where r.project_id = p.id) as requirements
              from projects.project p
              join projects.project_view v on v.id = p.id
              join accounts.organization_view o on o.id = p.organization_id
             where p.id = :project
            """)
        .param("project", access.id())
        .query((row, number) -> view(access, row))
        .single();
  }

  private ProjectView view(ProjectAccess access, ResultSet row) throws SQLException {
    var project = access.project();
    int guidelines = row.getInt("guidelines_version");
    RubricVersion rubric = versions.rubric(project, row.getInt("rubric_version"));
    return new ProjectView(
        access.uid(),
        row.getString("title"),
        new OrganizationName(
            row.getObject("organization_uid", UUID.class), row.getString("organization_name")),
        ProjectState.of(row.getString("state")),
        versions.template(project, row.getInt("template_version")),
        new GuidelinesView(guidelines, versions.guidelines(project, guidelines)),
        new RubricView(rubric.version(), rubric.markdown(), rubric.rubric()),
        row.getInt("overlap"),
        row.getInt("lease_minutes"),
        row.getInt("lease_cap_minutes"),
        List.of(
            row.getBigDecimal("estimate_low_minutes"), row.getBigDecimal("estimate_high_minutes")),
        row.getString("pay"),
        access.access(),
        new AdmissionView(
            row.getBoolean("everyone"),
            access.may(Right.DESIGN)
                ? List.of(json.readValue(row.getString("accounts"), PersonName[].class))
                : List.of(),
            List.of(json.readValue(row.getString("groups"), GroupName[].class)),
            List.of(json.readValue(row.getString("requirements"), Requirement[].class))));
  }
}
