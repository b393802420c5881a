package dev.plumbline.work.importing;

import dev.plumbline.kernel.StoredFiles;
import dev.plumbline.projects.ProjectAccess;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.rubric.Rubric;
import dev.plumbline.sentences.Sentence;
import dev.plumbline.work.importing.Imports.Versions;
import dev.plumbline.work.importing.files.Entry;
import dev.plumbline.work.importing.files.FileFormat;
import dev.plumbline.work.importing.files.UnreadableFile;
import dev.plumbline.work.importing.rows.Mapping;
import dev.plumbline.work.importing.rows.ReadRow;
import dev.plumbline.work.importing.rows.RefusedRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the first rows of a stored file: to guess a mapping and to show what would come of it. */
@Component
class LookIntoFile {
  private static final int ROWS_TO_GUESS = 50;
  private static final int ROWS_TO_SHOW = 5;
  private static final int ENTRIES_TO_TRY = 1_000;

  /** What is wrong with a row; the path is empty where it is the row as a whole. */
  record PreviewFlaw(String path, Sentence message) {}

  /**
   * What one row would become.
   *
   * @param values null if the row stays out
   * @param judgments how many existing judgments it brings
   */
  record RowPreview(
      long line,
      @Nullable Map<String, Value> values,
      @Nullable JsonNode metadata,
      int judgments,
      List<PreviewFlaw> flaws,
      List<Sentence> warnings) {}

  /** The beginning of a file. */
  record Head(FileFormat format, List<Entry> entries) {
    List<ObjectNode> rows() {
      return entries.stream()
          .filter(Entry.Row.class::isInstance)
          .map(entry -> ((Entry.Row) entry).cells())
          .toList();
    }

    List<ObjectNode> sample() {
      return rows().stream().limit(ROWS_TO_SHOW).toList();
    }
  }

  private final StoredFiles files;
  private final RunImport reader;
  private final ProjectVersions versions;
  private final Imports imports;
  private final JsonMapper json;

  LookIntoFile(
      StoredFiles files,
      RunImport reader,
      ProjectVersions versions,
      Imports imports,
      JsonMapper json) {
    this.files = files;
    this.reader = reader;
    this.versions = versions;
    this.imports = imports;
    this.json = json;
  }

  /**
   * @throws UnreadableFile if the file as a whole makes no sense
   */
  Head head(String sha256) throws IOException {
    try (var in = files.open(sha256, 0)) {
      var opened = reader.open(in);
      var entries = new ArrayList<Entry>();
      int rows = 0;
      for (int i = 0; i < ENTRIES_TO_TRY && rows < ROWS_TO_GUESS; i++) {
        var entry = opened.entries().next();
        if (entry == null) {
          break;
        }
        rows += entry instanceof Entry.Row ? 1 : 0;
        if (entries.size() < ROWS_TO_GUESS || entry instanceof Entry.Row) {
          entries.add(entry);
        }
      }
      if (entries.isEmpty()) {
        throw new UnreadableFile(
            opened.format() == FileFormat.CSV
                ? Sentence.of(
                    "The file holds no rows. A row begins behind the header, after LF or CRLF.")
                : Sentence.of("The file holds no rows."));
      }
      return new Head(opened.format(), entries);
    }
  }

  /** The first rows as tasks, bad lines among them as such. */
  List<RowPreview> preview(ProjectAccess project, Head head, Mapping mapping) {
    Versions current = imports.versions(project.id());
    var template = versions.template(project.project(), current.template());
    Rubric rubric = versions.rubric(project.project(), current.rubric()).rubric();
    var rows = new ReadRow(template, rubric, mapping, json);
    return head.entries().stream().limit(ROWS_TO_SHOW).map(entry -> preview(entry, rows)).toList();
  }

  private static RowPreview preview(Entry entry, ReadRow rows) {
    return switch (entry) {
      case Entry.BadLine bad -> refused(bad.line(), bad.reason());
      case Entry.Row row -> {
        try {
          var task = rows.read(row.cells());
          yield new RowPreview(
              row.line(),
              task.values(),
              task.metadata(),
              task.judgments().size(),
              List.of(),
              task.warnings());
        } catch (RefusedRow e) {
          yield refused(row.line(), e.reason());
        }
      }
    };
  }

  private static RowPreview refused(long line, Sentence reason) {
    return new RowPreview(line, null, null, 0, List.of(new PreviewFlaw("", reason)), List.of());
  }
}
