package dev.plumbline.work.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Churn: how the claim is planned when the dead rows of a held snapshot pile up, and HOT. */
class QueuePlanIT {
  private final QueueGround ground = new QueueGround();

  @Test
  void underAnOpenSnapshotTheClaimStillWalksTheIndex() throws Exception {
    int project = ground.project(3_000, 1, 2_000);
    try (var node = ground.node();
        var pool = ground.database.pool(1);
        var snapshot = pool.getConnection()) {
      churn(node, project, 300);
      ground.database.asOwner("analyze");
      var before = plan(node, project);
      snapshot.setAutoCommit(false);
      snapshot.setTransactionIsolation(java.sql.Connection.TRANSACTION_REPEATABLE_READ);
      snapshot.createStatement().executeQuery("select count(*) from work.queue").next();
      churn(node, project, 2_400);
      ground.database.asOwner("analyze");
      var after = plan(node, project);
      assertThat(after).doesNotContain("Seq Scan").doesNotContain("Sort");
      assertThat(after).isEqualTo(before);
      snapshot.rollback();
    }
  }

  @Test
  void almostAllClaimsStayHeapOnly() {
    int project = ground.project(3_000, 1, 2);
    try (var node = ground.node()) {
      churn(node, project, 3_000);
      ground.database.asOwner("select pg_stat_force_next_flush()");
      node.jdbc.sql("select pg_stat_force_next_flush()").query((row, n) -> n).list();
    }
    try (var node = ground.node()) {
      var share =
          node.jdbc
              .sql(
                  """
                  select n_tup_hot_upd::float8 / greatest(n_tup_upd, 1)
                    from pg_stat_user_tables
                   where schemaname = 'work' and relname = 'queue' and n_tup_upd > 2000
                  """)
              .query(Double.class)
              .optional();
      assertThat(share).hasValueSatisfying(hot -> assertThat(hot).isGreaterThanOrEqualTo(0.9));
    }
  }

  private static void churn(QueueNode node, int project, int claims) {
    for (int i = 0; i < claims; i++) {
      var claimed = node.claim(project, 1).orElseThrow();
      node.submit(node.handIn(1, claimed, UUID.randomUUID()));
    }
  }

  /** The plan without its figures. */
  private static String plan(QueueNode node, int project) {
    var lines =
        node.jdbc
            .sql("explain (costs off) " + Queue.CLAIM_ONWARD)
            .param("project", project)
            .param("trainer", 1)
            .param("assignment", UUID.randomUUID())
            .param("seed", 1)
            .param("now", Queue.utc(node.clock().instant()))
            .param("until", Queue.utc(node.clock().instant()))
            .param("cap", Queue.utc(node.clock().instant()))
            .param("guidelines", 1)
            .param("rubric", 1)
            .param("mark0", 0L)
            .param("mark1", 0L)
            .param("mark2", 0L)
            .param("mark3", 0L)
            .query(String.class)
            .list();
    return String.join("\n", lines).replaceAll("'[^']*'", "?");
  }
}
