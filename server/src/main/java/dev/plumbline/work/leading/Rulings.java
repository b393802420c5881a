package dev.plumbline.work.leading;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.work.leading.RuleOnEscalation.Ruling;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rulings, one per escalation, never changed. */
@Repository
class Rulings {
  private final JdbcClient jdbc;
  private final Clock clock;

  Rulings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean exists(int escalation) {
    return jdbc.sql("select exists (select 1 from work.ruling where escalation_id = :escalation)")
        .param("escalation", escalation)
        .query(Boolean.class)
        .single();
  }

  boolean anyOpen(long task) {
    return jdbc.sql(
            """
            select exists (select 1
                             from work.escalation e
                            where e.task_id = :task
                              and not exists (select 1
                                                from work.ruling g
                                               where g.escalation_id = e.id))
            """)
        .param("task", task)
        .query(Boolean.class)
        .single();
  }

  void add(int escalation, Ruling ruling, @Nullable Long replacement, AccountId by) {
    jdbc.sql(
            """
            insert into work.ruling
                   (escalation_id, action, text, precedent, replacement_id, at, by_account)
            values (:escalation, :action, :text, :precedent, :replacement, :now, :by)
            """)
        .param("escalation", escalation)
        .param("action", ruling.action())
        .param("text", ruling.text())
        .param("precedent", ruling.precedent())
        .param("replacement", replacement)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }
}
