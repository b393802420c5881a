package dev.plumbline.kernel.log;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Appends facts, in the transaction that makes them true. */
@Repository
public class Log {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Log(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param kind what happened, a past participle: {@code judgment-submitted}
   * @param project the inner key of the project it belongs to
   * @param subject ids and small facts, never texts and never personal data
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(String kind, @Nullable Integer project, Map<String, ?> subject) {
    jdbc.sql(
            """
            insert into kernel.log (at, kind, project_id, subject)
            values (:at, :kind, :project, :subject::jsonb)
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("kind", kind)
        .param("project", project)
        .param("subject", json.writeValueAsString(subject))
        .update();
  }
}
