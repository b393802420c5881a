package dev.plumbline.work.leading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TestDatabase;
import dev.plumbline.kernel.database.Migrations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks and judgments from before the figures were kept, of which the log says nothing. */
class TalliesOfOldDataIT {
  private static final String BEFORE =
      """
      drop table work.tally, work.day_tally;
      drop function work.touched, work.count_block, work.count_days, work.standing;
      delete from work.flyway_schema_history where version = '11';
      insert into accounts.organization (uid, name, created_at)
      values (gen_random_uuid(), 'Old', now());
      insert into projects.project (uid, organization_id, title, state, overlap, lease_minutes,
             lease_cap_minutes, estimate_low_minutes, estimate_high_minutes, created_at)
      select gen_random_uuid(), id, 'Old', 'open', 2, 30, 90, 1, 2, now()
        from accounts.organization;
      insert into work.batch (uid, project_id, name, at)
      select gen_random_uuid(), id, 'old.jsonl', now()
        from projects.project;
      insert into work.task (uid, project_id, batch_id, identity, template_version, wanted, excerpt,
             payload)
      select gen_random_uuid(), b.project_id, b.id, n::text, 1, 2, 'p', '{}'
        from work.batch b
       cross join generate_series(1, 600) n;
      insert into accounts.account (uid, created_at) values (gen_random_uuid(), now());
      insert into work.rater (uid, kind, account_id)
      select gen_random_uuid(), 'human', id
        from accounts.account;
      insert into work.judgment (uid, project_id, task_id, rater_id, revision, assignment_id,
             template_version, active_seconds, submitted_at, answers)
      select gen_random_uuid(), t.project_id, t.id, r.id, 1, gen_random_uuid(), 1, 30,
             '2026-01-02 23:30Z', '{}'
        from work.rater r
        join work.task t on t.identity = '600'
      """;

  @Test
  void areCountedWhenTheFiguresBeginToBeKept() {
    var database = TestDatabase.fresh();
    database.asOwner(BEFORE);
    Migrations.migrate(database.url(), database.user(), database.password());
    try (var pool = database.pool(1)) {
      var jdbc = JdbcClient.create(pool);
      assertThat(
              jdbc.sql("select sum(tasks), sum(judgments), sum(wanted) from work.tally")
                  .query((row, n) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
                  .single())
          .containsExactly(600, 1, 1200);
      assertThat(
              jdbc.sql("select day || ' ' || judgments || ' ' || seconds::text from work.day_tally")
                  .query(String.class)
                  .list())
          .containsExactly("2026-01-02 1 {30}");
    }
  }
}
