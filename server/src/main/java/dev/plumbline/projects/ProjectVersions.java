package dev.plumbline.projects;

import dev.plumbline.questions.Template;
import dev.plumbline.questions.rubric.Rubric;
import dev.plumbline.questions.rubric.Rubrics;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Templates and texts by version. They never change, so this node reads each once. */
@Repository
public class ProjectVersions {
  private static final int MOST = 2_000;

  /**
   * @param rubric what could be read of the Markdown
   */
  public record RubricVersion(int version, String markdown, Rubric rubric) {}

  private record Key(int project, String kind, int version) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ConcurrentHashMap<Key, Object> known = new ConcurrentHashMap<>();

  ProjectVersions(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public Template template(ProjectId project, int version) {
    return (Template) once(new Key(project.value(), "template", version), key -> readTemplate(key));
  }

  /** The guidelines' Markdown. */
  public String guidelines(ProjectId project, int version) {
    return (String) once(new Key(project.value(), "guidelines", version), key -> readText(key));
  }

  public RubricVersion rubric(ProjectId project, int version) {
    return (RubricVersion)
        once(
            new Key(project.value(), "rubric", version),
            key -> {
              var markdown = readText(key);
              return new RubricVersion(version, markdown, Rubrics.parse(markdown).rubric());
            });
  }

  private Object once(Key key, java.util.function.Function<Key, Object> read) {
    var found = known.get(key);
    if (found != null) {
      return found;
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    var fresh = read.apply(key);
    known.put(key, fresh);
    return fresh;
  }

  private Template readTemplate(Key key) {
    return jdbc.sql(
            """
            select template
              from projects.template_version
             where project_id = :project and version = :version
            """)
        .param("project", key.project())
        .param("version", key.version())
        .query((row, number) -> json.readValue(row.getString("template"), Template.class))
        .single();
  }

  private String readText(Key key) {
    return jdbc.sql(
            """
            select markdown
              from projects.text_version
             where project_id = :project and kind = :kind and version = :version
            """)
        .param("project", key.project())
        .param("kind", key.kind())
        .param("version", key.version())
        .query((row, number) -> row.getString("markdown"))
        .single();
  }
}
