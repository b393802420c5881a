package dev.plumbline.work.leading;

import dev.plumbline.kernel.log.LogEntry;
import dev.plumbline.kernel.log.LogFollower;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What projects hold, without counting their tasks at each look. Follows the log and counts blocks
 * of tasks anew that it names; what it has not come to yet is counted when somebody asks. So the
 * figures are those of this moment, never of a few seconds ago.
 */
@Repository
class Tallies implements LogFollower {
  /**
   * Retired tasks are in none of the first six.
   *
   * @param judged those that have all they want, and at least one; parked ones too
   * @param judgedLive without parked ones
   * @param judgments of people, in places that are wanted
   */
  record Tally(
      int tasks,
      int parked,
      int judged,
      int judgedLive,
      int wanted,
      int judgments,
      int surplus,
      int imported) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);
  }

  /**
   * The time since a day.
   *
   * @param perDay judgments of people; days without any are absent
   */
  record Days(Map<LocalDate, Integer> perDay, @Nullable Double medianActiveSeconds) {}

  private record Touch(int project, JsonNode subject) {}

  static final String FOLLOWER = "tallies";

  /** The blocks of some projects that changed since they were counted. */
  private static final String DIRTY =
      """
      with dirty as materialized (
        select distinct l.project_id, b.block
          from kernel.unfollowed(:follower) l
         cross join lateral work.touched(l.subject) b
         where l.project_id = any (:projects::int4[]))
      """;

  private static final String TOUCHED =
      """
      with touched as materialized (
        select distinct e.project, b.block
          from jsonb_to_recordset(:touches::jsonb) e (project int, subject jsonb)
         cross join lateral work.touched(e.subject) b)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Tallies(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * The head of a statement: {@code blocks}, those of a project in which tasks may be that are
   * looked for, with the project as {@code projects}.
   *
   * @param holds whether a block has such tasks by its tally {@code t}; one that changed since it
   *     was counted may have some, whatever its tally says
   */
  static String blocks(String holds) {
    return DIRTY
        + """
        , blocks as materialized (
          select t.block
            from work.tally t
           where t.project_id = any (:projects::int4[]) and %s
          union
          select d.block from dirty d)
        """
            .formatted(holds);
  }

  /** By inner key; a project without tasks has none. */
  Map<Integer, Tally> of(Collection<Integer> projects) {
    var tallies = new HashMap<Integer, Tally>();
    jdbc.sql(
            DIRTY
                + """
                select b.project_id, sum(b.tasks) as tasks, sum(b.parked) as parked,
                       sum(b.judged) as judged, sum(b.judged_live) as judged_live,
                       sum(b.wanted) as wanted, sum(b.judgments) as judgments,
                       sum(b.surplus) as surplus, sum(b.imported) as imported
                  from (select t.*
                          from work.tally t
                         where t.project_id = any (:projects::int4[])
                           and (t.project_id, t.block) not in (select * from dirty)
                        union all
                        select d.*, c.*
                          from dirty d
                         cross join lateral work.count_block(d.project_id, d.block) c) b
                 group by b.project_id
                """)
        .param("follower", FOLLOWER)
        .param("projects", projects.toArray(Integer[]::new))
        .query(
            row -> {
              tallies.put(
                  row.getInt("project_id"),
                  new Tally(
                      row.getInt("tasks"),
                      row.getInt("parked"),
                      row.getInt("judged"),
                      row.getInt("judged_live"),
                      row.getInt("wanted"),
                      row.getInt("judgments"),
                      row.getInt("surplus"),
                      row.getInt("imported")));
            });
    return tallies;
  }

  Days since(int project, LocalDate first) {
    var perDay = new HashMap<LocalDate, Integer>();
    var median =
        jdbc.sql(
                DIRTY
                    + """
                    , days as materialized (
                      select t.day, t.judgments, t.seconds
                        from work.day_tally t
                       where t.project_id = any (:projects::int4[]) and t.day >= :first
                         and (t.project_id, t.block) not in (select * from dirty)
                      union all
                      select c.*
                        from dirty d
                       cross join lateral work.count_days(d.project_id, d.block) c
                       where c.day >= :first)
                    select d.day, sum(d.judgments) as judgments, null as median
                      from days d
                     group by d.day
                    union all
                    select null, 0, percentile_cont(0.5) within group (order by s.active)
                      from days d
                     cross join unnest(d.seconds) s (active)
                    """)
            .param("follower", FOLLOWER)
            .param("projects", new Integer[] {project})
            .param("first", first)
            .query(
                (row, number) -> {
                  var day = row.getObject("day", LocalDate.class);
                  if (day != null) {
                    perDay.put(day, row.getInt("judgments"));
                  }
                  return row.getObject("median", Double.class);
                })
            .list()
            .getLast();
    return new Days(perDay, median);
  }

  @Override
  public String name() {
    return FOLLOWER;
  }

  @Override
  public void follow(List<LogEntry> entries) {
    var touches = new ArrayList<Touch>();
    for (LogEntry entry : entries) {
      Integer project = entry.project();
      if (project != null) {
        touches.add(new Touch(project, entry.subject()));
      }
    }
    var text = json.writeValueAsString(touches);
    countBlocks(text);
    countDays(text);
  }

  private void countBlocks(String touches) {
    jdbc.sql(
            TOUCHED
                + """
                insert into work.tally
                select d.project, d.block, c.*
                  from touched d
                 cross join lateral work.count_block(d.project, d.block) c
                    on conflict (project_id, block) do update
                   set tasks = excluded.tasks, parked = excluded.parked,
                       judged = excluded.judged, judged_live = excluded.judged_live,
                       wanted = excluded.wanted, judgments = excluded.judgments,
                       surplus = excluded.surplus, imported = excluded.imported
                """)
        .param("touches", touches)
        .update();
  }

  /** A day of a block can lose its last judgment: the only one may be taken back. */
  private void countDays(String touches) {
    jdbc.sql(
            TOUCHED
                + """
                delete from work.day_tally t
                 using touched d
                 where t.project_id = d.project and t.block = d.block
                """)
        .param("touches", touches)
        .update();
    jdbc.sql(
            TOUCHED
                + """
                insert into work.day_tally
                select d.project, d.block, c.*
                  from touched d
                 cross join lateral work.count_days(d.project, d.block) c
                """)
        .param("touches", touches)
        .update();
  }
}
