package dev.plumbline.demo;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.projects.ProjectId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the demo has been given so far. */
@Repository
class Seeds {
  record SeededProject(ProjectId id, UUID uid) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Seeds(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<OrganizationId> organization() {
    return jdbc.sql("select organization_id from demo.organization")
        .query((row, n) -> new OrganizationId(row.getInt(1)))
        .optional();
  }

  void put(OrganizationId organization) {
    jdbc.sql("insert into demo.organization (organization_id) values (:organization)")
        .param("organization", organization.value())
        .update();
  }

  Optional<AccountId> account(DemoRole role) {
    return jdbc.sql("select account_id from demo.account where role = :role")
        .param("role", role.code())
        .query((row, n) -> new AccountId(row.getInt(1)))
        .optional();
  }

  void put(DemoRole role, AccountId account) {
    jdbc.sql("insert into demo.account (role, account_id) values (:role, :account)")
        .param("role", role.code())
        .param("account", account.value())
        .update();
  }

  Optional<SeededProject> project(DemoProject project) {
    return jdbc.sql("select project_id, uid from demo.project where name = :name")
        .param("name", project.name())
        .query(
            (row, n) ->
                new SeededProject(
                    new ProjectId(row.getInt("project_id")), row.getObject("uid", UUID.class)))
        .optional();
  }

  void put(DemoProject project, ProjectId id, UUID uid) {
    jdbc.sql("insert into demo.project (name, project_id, uid) values (:name, :id, :uid)")
        .param("name", project.name())
        .param("id", id.value())
        .param("uid", uid)
        .update();
  }

  boolean done(String step) {
    return jdbc.sql("select exists (select 1 from demo.step where name = :step)")
        .param("step", step)
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  void finish(String step) {
    jdbc.sql("insert into demo.step (name, at) values (:step, :at)")
        .param("step", step)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
