package dev.plumbline.work.leading;

import dev.plumbline.kernel.Ids;
import dev.plumbline.projects.ProjectAccess;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.Values;
import dev.plumbline.work.TaskContent;
import dev.plumbline.work.importing.rows.Excerpt;
import dev.plumbline.work.queue.Openings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a corrected task beside a broken one: judgments point into the words that were shown, so the
 * old content stays as it was. The new task has the same ids of responses and wants all judgments
 * anew.
 */
@Repository
class CorrectTask {
  private record Broken(int templateVersion, String payload) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ProjectVersions versions;
  private final Openings openings;
  private final Ids ids;

  CorrectTask(
      JdbcClient jdbc, JsonMapper json, ProjectVersions versions, Openings openings, Ids ids) {
    this.jdbc = jdbc;
    this.json = json;
    this.versions = versions;
    this.openings = openings;
    this.ids = ids;
  }

  /** What is wrong with the new content; paths start at {@code correction}. */
  List<Flaw> flaws(ProjectAccess access, long task, Map<String, Value> values) {
    var broken = broken(task);
    var template = versions.template(access.project(), broken.templateVersion());
    var flaws = new ArrayList<Flaw>();
    if (replaced(task)) {
      flaws.add(
          new Flaw(
              "correction",
              "This task was corrected before, and its correction is being worked on."
                  + " Answer this escalation instead."));
    }
    if (withdrawn(task)) {
      flaws.add(
          new Flaw(
              "correction",
              "The import of this task was withdrawn, so nothing new comes of it."
                  + " Answer this escalation or retire the task instead."));
    }
    for (var flaw : Values.check(template, values).errors()) {
      flaws.add(new Flaw("correction." + flaw.path(), flaw.message()));
    }
    var before = json.readValue(broken.payload(), TaskContent.class).values();
    values.forEach(
        (input, value) -> {
          var old = before.get(input);
          if (old != null && !new HashSet<>(old.order()).equals(new HashSet<>(value.order()))) {
            flaws.add(
                new Flaw("correction.values." + input, "The ids must stay those of the task."));
          }
        });
    return flaws;
  }

  /** The inner key of the new task. */
  long replace(ProjectAccess access, long task, Map<String, Value> values) {
    var broken = broken(task);
    var criteria = json.readValue(broken.payload(), TaskContent.class).criteria();
    var template = versions.template(access.project(), broken.templateVersion());
    long replacement =
        jdbc.sql(
                """
                insert into work.task
                       (uid, project_id, batch_id, identity, external_id, template_version, wanted,
                        lane, excerpt, payload, origin, replaces_id)
                select :uid, t.project_id, t.batch_id, t.identity || '~' || t.id, t.external_id,
                       t.template_version, t.wanted, 1, :excerpt, :payload::jsonb, t.origin, t.id
                  from work.task t
                 where t.id = :task
                returning id
                """)
            .param("uid", ids.next())
            .param("task", task)
            .param("excerpt", Excerpt.of(template, values))
            .param("payload", json.writeValueAsString(new TaskContent(values, criteria)))
            .query(Long.class)
            .single();
    openings.open(access.id(), replacement, replacement);
    return replacement;
  }

  private boolean replaced(long task) {
    return jdbc.sql(
            """
            select exists (select 1
                             from work.task r
                             join work.task t on t.project_id = r.project_id
                            where t.id = :task and r.identity = t.identity || '~' || t.id)
            """)
        .param("task", task)
        .query(Boolean.class)
        .single();
  }

  private boolean withdrawn(long task) {
    return jdbc.sql(
            """
            select b.withdrawn_at is not null
              from work.task t
              join work.batch b on b.id = t.batch_id
             where t.id = :task
            """)
        .param("task", task)
        .query(Boolean.class)
        .single();
  }

  private Broken broken(long task) {
    return jdbc.sql("select template_version, payload from work.task where id = :task")
        .param("task", task)
        .query(
            (row, number) -> new Broken(row.getInt("template_version"), row.getString("payload")))
        .single();
  }
}
