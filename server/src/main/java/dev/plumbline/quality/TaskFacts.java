package dev.plumbline.quality;

import dev.plumbline.quality.RaterPairsView.RaterLabel;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tables of codes need to be read by people: names of tasks, raters and models. */
@Repository
class TaskFacts {
  /**
   * @param externalId the id that the task had where it came from
   */
  record TaskName(UUID uid, @Nullable String externalId, String excerpt) {}

  private final JdbcClient jdbc;

  TaskFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Names by inner key. */
  Map<Long, TaskName> names(int project, Collection<Long> tasks) {
    var names = new HashMap<Long, TaskName>();
    jdbc.sql(
            """
            select t.id, t.uid, t.external_id, t.excerpt
              from work.task_view t
             where t.project_id = :project and t.id = any(:tasks)
            """)
        .param("project", project)
        .param("tasks", tasks.toArray(Long[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    names.put(
                        row.getLong("id"),
                        new TaskName(
                            row.getObject("uid", UUID.class),
                            row.getString("external_id"),
                            row.getString("excerpt"))));
    return names;
  }

  /** The raters' names in the project by inner key: pseudonyms, or imported ids. */
  Map<Integer, RaterLabel> raters(int project) {
    var labels = new HashMap<Integer, RaterLabel>();
    jdbc.sql(
            """
            select r.id, r.label, r.kind from work.rater_view r where r.project_id = :project
            """)
        .param("project", project)
        .query(
            (RowCallbackHandler)
                row -> {
                  int id = row.getInt("id");
                  labels.put(id, new RaterLabel(id, row.getString("label"), row.getString("kind")));
                });
    return labels;
  }

  /** The models' names by response id, where they are known. */
  Map<String, String> models(int project) {
    var models = new HashMap<String, String>();
    jdbc.sql(
            """
            select m.key, m.value
              from work.task_view t
             cross join lateral jsonb_each_text(t.origin -> 'models') m
             where t.project_id = :project and t.origin -> 'models' is not null
            """)
        .param("project", project)
        .query(
            (RowCallbackHandler) row -> models.put(row.getString("key"), row.getString("value")));
    return models;
  }
}
