package dev.plumbline.quality;

import dev.plumbline.kernel.log.LogEntry;
import dev.plumbline.kernel.log.LogFollower;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follows the log to know the position of the last fact about each project. */
@Repository
class ProjectPositions implements LogFollower {
  /**
   * What measurements depend on.
   *
   * @param position of the log; 0 before anything happened
   */
  record Moment(long position, int templateVersion) {}

  private final JdbcClient jdbc;

  ProjectPositions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "quality";
  }

  @Override
  public void follow(List<LogEntry> entries) {
    Map<Integer, Long> last = new HashMap<>();
    for (LogEntry entry : entries) {
      Integer project = entry.project();
      if (project != null) {
        last.put(project, entry.position());
      }
    }
    jdbc.sql(
            """
            insert into quality.project_position (project_id, position)
            select * from unnest(:projects::int4[], :positions::int8[])
            on conflict (project_id) do update set position = excluded.position
            """)
        .param("projects", last.keySet().toArray(Integer[]::new))
        .param("positions", last.values().toArray(Long[]::new))
        .update();
  }

  Moment of(int project) {
    return jdbc.sql(
            """
            select p.template_version, coalesce(q.position, 0) as position
              from projects.project_view p
              left join quality.project_position q on q.project_id = p.id
             where p.id = :project
            """)
        .param("project", project)
        .query((row, n) -> new Moment(row.getLong("position"), row.getInt("template_version")))
        .single();
  }
}
