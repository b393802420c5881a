package dev.plumbline.work.importing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Judgments that came with a file: they have no assignment and fill nobody's place. */
@Repository
class ImportedJudgments {
  /** One rater on one task. */
  record Pair(long task, int rater) {}

  /**
   * The newest revision of a pair.
   *
   * @param answers of the one that stands, as JSON; null if none does
   */
  record Newest(int revision, @Nullable String answers) {}

  /**
   * A judgment to add.
   *
   * @param answers as JSON
   * @param stands false if it is kept as withdrawn at once
   */
  record Fresh(
      UUID uid,
      Pair pair,
      int revision,
      Instant at,
      @Nullable Integer seconds,
      String answers,
      boolean stands) {}

  private final JdbcClient jdbc;

  ImportedJudgments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<Pair, Newest> newest(List<Pair> pairs) {
    var newest = new HashMap<Pair, Newest>();
    jdbc.sql(
            """
            select p.task_id, p.rater_id,
                   (select max(j.revision)
                      from work.judgment j
                     where j.task_id = p.task_id and j.rater_id = p.rater_id) as revision,
                   (select j.answers
                      from work.judgment j
                     where j.task_id = p.task_id and j.rater_id = p.rater_id
                       and not exists (select 1
                                         from work.withdrawal w
                                        where w.judgment_id = j.id)
                     order by j.revision desc
                     limit 1) as answers
              from unnest(:tasks::int8[], :raters::int4[]) p (task_id, rater_id)
            """)
        .param("tasks", pairs.stream().map(Pair::task).toArray(Long[]::new))
        .param("raters", pairs.stream().map(Pair::rater).toArray(Integer[]::new))
        .query(
            row -> {
              if (row.getInt("revision") > 0) {
                newest.put(
                    new Pair(row.getLong("task_id"), row.getInt("rater_id")),
                    new Newest(row.getInt("revision"), row.getString("answers")));
              }
            });
    return newest;
  }

  void add(int project, int templateVersion, List<Fresh> judgments, Instant now) {
    jdbc.sql(
            """
            with f as (
              select *
                from unnest(:uids::text[], :tasks::int8[], :raters::int4[], :revisions::int4[],
                            :times::text[], :seconds::int4[], :answers::text[], :stands::bool[])
                     with ordinality f (uid, task_id, rater_id, revision, at, seconds, answers,
                                        stands, n)),
            j as (
              insert into work.judgment
                     (uid, project_id, task_id, rater_id, revision, template_version,
                      active_seconds, submitted_at, answers)
              select f.uid::uuid, :project::int4, f.task_id, f.rater_id, f.revision,
                     :template::int4, f.seconds, f.at::timestamptz, f.answers::jsonb
                from f
               order by f.n
              returning id, uid)
            insert into work.withdrawal (judgment_id, at)
            select j.id, :now::timestamptz
              from j
              join f on f.uid::uuid = j.uid
             where not f.stands
            """)
        .param("project", project)
        .param("template", templateVersion)
        .param("uids", judgments.stream().map(j -> j.uid().toString()).toArray(String[]::new))
        .param("tasks", judgments.stream().map(j -> j.pair().task()).toArray(Long[]::new))
        .param("raters", judgments.stream().map(j -> j.pair().rater()).toArray(Integer[]::new))
        .param("revisions", judgments.stream().map(Fresh::revision).toArray(Integer[]::new))
        .param("times", judgments.stream().map(j -> j.at().toString()).toArray(String[]::new))
        .param("seconds", judgments.stream().map(Fresh::seconds).toArray(Integer[]::new))
        .param("answers", judgments.stream().map(Fresh::answers).toArray(String[]::new))
        .param("stands", judgments.stream().map(Fresh::stands).toArray(Boolean[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
