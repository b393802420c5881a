package dev.plumbline.quality;

import dev.plumbline.projects.ProjectAccess;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.Template;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures projects, and keeps what was measured until the log says that something happened. */
@Component
class Measurements {
  private static final int MOST_KEPT = 16;

  /** One project's place; its lock lets one request measure while others wait for the result. */
  private static final class Place {
    private @Nullable MeasuredProject measured;
  }

  private final Map<Integer, Place> places =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Place> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private final CurrentCodes codes;
  private final ProjectPositions positions;
  private final PublishedValues published;
  private final ProjectVersions versions;
  private final Clock clock;

  Measurements(
      CurrentCodes codes,
      ProjectPositions positions,
      PublishedValues published,
      ProjectVersions versions,
      Clock clock) {
    this.codes = codes;
    this.positions = positions;
    this.published = published;
    this.versions = versions;
    this.clock = clock;
  }

  MeasuredProject of(ProjectAccess access) {
    int project = access.id();
    var place = place(project);
    synchronized (place) {
      var moment = positions.of(project);
      var measured = place.measured;
      if (measured == null || !measured.moment().equals(moment)) {
        var template = versions.template(access.project(), moment.templateVersion());
        measured =
            MeasuredProject.of(
                moment, clock.instant(), tables(project, template), published.of(project));
        place.measured = measured;
      }
      return measured;
    }
  }

  private Place place(int project) {
    synchronized (places) {
      return places.computeIfAbsent(project, p -> new Place());
    }
  }

  private List<MeasureTable> tables(int project, Template template) {
    var tables = new LinkedHashMap<String, MeasureTable>();
    for (MeasureTable table : emptyTables(template)) {
      tables.put(table.id(), table);
    }
    codes.of(
        project,
        (task, rater, question, measure, units, values) -> {
          var table = tables.get(question + "." + measure);
          for (int i = 0; table != null && i < units.length; i++) {
            table.codes().add(task, units[i], rater, values[i]);
          }
        });
    return List.copyOf(tables.values());
  }

  /** What the template measures; questions of preference come first, as the headline's. */
  private static List<MeasureTable> emptyTables(Template template) {
    var questions = new ArrayList<>(template.questions());
    questions.sort(Comparator.comparing(question -> QuestionTypes.preferring(question).isEmpty()));
    var tables = new ArrayList<MeasureTable>();
    for (Question question : questions) {
      QuestionTypes.coded(question)
          .ifPresent(
              coded -> {
                for (var measure : coded.measures(question)) {
                  tables.add(
                      new MeasureTable(
                          question.id(),
                          title(question, measure.title()),
                          measure,
                          new CodeColumns()));
                }
              });
    }
    return tables;
  }

  private static String title(Question question, String measure) {
    return measure.startsWith(question.title()) ? measure : question.title() + ": " + measure;
  }
}
