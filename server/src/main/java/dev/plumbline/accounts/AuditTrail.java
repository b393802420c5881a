package dev.plumbline.accounts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Records who did what, in the transaction of the act. Submits are facts of their own. */
@Repository
public class AuditTrail {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param actor null when the installation itself acts
   * @param action noun and past participle: {@code project-created}
   * @param subject ids and settings, never personal data
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      @Nullable AccountId actor,
      String action,
      @Nullable OrganizationId organization,
      Map<String, ?> subject) {
    jdbc.sql(
            """
            with e as (
              insert into accounts.audit_entry (at, actor_id, action, organization_id, subject)
              values (:at, :actor, :action, :organization, :subject::jsonb)
              returning id)
            insert into accounts.audit_unsealed (entry_id)
            select e.id from e
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("actor", actor == null ? null : actor.value())
        .param("action", action)
        .param("organization", organization == null ? null : organization.value())
        .param("subject", json.writeValueAsString(subject))
        .update();
  }
}
