package dev.plumbline.bench.queue;

import java.sql.SQLException;
import java.util.Locale;

/** Updates of the queue's table as PostgreSQL counts them, and how many were heap-only (HOT). */
record Updates(long all, long heapOnly) {
  private static final String COUNTER =
      "select %s from pg_stat_all_tables where relid = 'work.queue'::regclass";

  static Updates now(Stage stage) throws SQLException {
    return new Updates(
        stage.number(COUNTER.formatted("n_tup_upd")),
        stage.number(COUNTER.formatted("n_tup_hot_upd")));
  }

  Updates since(Updates before) {
    return new Updates(all - before.all, heapOnly - before.heapOnly);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f %% of %,d", 100.0 * heapOnly / all, all);
  }
}
