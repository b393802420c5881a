package dev.plumbline.quality;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What others found on the same judgments. */
@Repository
class PublishedValues {
  private final JdbcClient jdbc;

  PublishedValues(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PublishedValue> of(int project) {
    return jdbc.sql(
            """
            select measure, metric, first_rater, second_rater, value, source
              from quality.published_value
             where project_id = :project
             order by measure, metric, first_rater, second_rater
            """)
        .param("project", project)
        .query(
            (row, n) ->
                new PublishedValue(
                    row.getString("measure"),
                    row.getString("metric"),
                    row.getString("first_rater"),
                    row.getString("second_rater"),
                    row.getDouble("value"),
                    row.getString("source")))
        .list();
  }

  /** Keeps a value; one that is there already is replaced. */
  void put(int project, PublishedValue value) {
    jdbc.sql(
            """
            insert into quality.published_value
              (project_id, measure, metric, first_rater, second_rater, value, source)
            values (:project, :measure, :metric, :a, :b, :value, :source)
            on conflict (project_id, measure, metric, first_rater, second_rater)
            do update set value = excluded.value, source = excluded.source
            """)
        .param("project", project)
        .param("measure", value.measure())
        .param("metric", value.metric())
        .param("a", value.a())
        .param("b", value.b())
        .param("value", value.value())
        .param("source", value.source())
        .update();
  }
}
