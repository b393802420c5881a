package dev.plumbline.accounts.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Failed attempts per subject (a hashed address) in the database, so that all nodes count alike.
 */
@Repository
class SignInFailures {
  static final Duration WINDOW = Duration.ofMinutes(15);

  /**
   * @param failures including the attempt that begins now
   */
  record Count(int failures, Instant since) {}

  private final JdbcClient jdbc;

  SignInFailures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts an attempt as failed before it is tried, so that parallel ones cannot slip through. */
  Count count(String subject, Instant now) {
    return jdbc.sql(
            """
            insert into accounts.sign_in_failure as f (subject, failures, since)
            values (:subject, 1, :now)
            on conflict (subject) do update set
              failures = case when f.since <= :horizon then 1 else f.failures + 1 end,
              since = case when f.since <= :horizon then :now else f.since end
            returning failures, since
            """)
        .param("subject", subject)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("horizon", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new Count(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .single();
  }

  void forget(String subject) {
    jdbc.sql("delete from accounts.sign_in_failure where subject = :subject")
        .param("subject", subject)
        .update();
  }

  void takeBack(String subject) {
    jdbc.sql("update accounts.sign_in_failure set failures = failures - 1 where subject = :subject")
        .param("subject", subject)
        .update();
  }

  void forgetBefore(Instant horizon) {
    jdbc.sql("delete from accounts.sign_in_failure where since < :horizon")
        .param("horizon", horizon.atOffset(ZoneOffset.UTC))
        .update();
  }
}
