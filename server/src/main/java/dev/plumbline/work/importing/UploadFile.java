package dev.plumbline.work.importing;

import dev.plumbline.kernel.Ids;
import dev.plumbline.kernel.StoredFiles;
import dev.plumbline.kernel.StoredFiles.FileTooLarge;
import dev.plumbline.projects.ProjectAccess;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.sentences.Sentence;
import dev.plumbline.work.importing.LookIntoFile.RowPreview;
import dev.plumbline.work.importing.files.FileFormat;
import dev.plumbline.work.importing.files.UnreadableFile;
import dev.plumbline.work.importing.rows.Columns;
import dev.plumbline.work.importing.rows.GuessMapping;
import dev.plumbline.work.importing.rows.Mapping;
import dev.plumbline.work.importing.rows.Targets;
import dev.plumbline.work.importing.rows.Targets.MappingTarget;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Stores a file, looks into it, and proposes how to read it. */
@Component
class UploadFile {
  /** What came of it. */
  sealed interface Upload {
    /**
     * @param columns of the first rows
     * @param targets what columns can fill in this project
     * @param mapping guessed
     * @param sample the first rows as they stand in the file
     */
    record Uploaded(
        UUID id,
        String name,
        long bytes,
        String sha256,
        FileFormat format,
        List<String> columns,
        List<MappingTarget> targets,
        Mapping mapping,
        List<JsonNode> sample,
        List<RowPreview> preview)
        implements Upload {}

    /** Larger than the limit in bytes. */
    record TooLarge(long limit) implements Upload {}

    /** No file that could be read; with the reason. */
    record Unreadable(Sentence reason) implements Upload {}
  }

  private final StoredFiles files;
  private final LookIntoFile look;
  private final Imports imports;
  private final ProjectVersions versions;
  private final ImportLimits limits;
  private final Ids ids;
  private final Clock clock;

  UploadFile(
      StoredFiles files,
      LookIntoFile look,
      Imports imports,
      ProjectVersions versions,
      ImportLimits limits,
      Ids ids,
      Clock clock) {
    this.files = files;
    this.look = look;
    this.imports = imports;
    this.versions = versions;
    this.limits = limits;
    this.ids = ids;
    this.clock = clock;
  }

  Upload upload(ProjectAccess project, String givenName, InputStream content) throws IOException {
    var name = FileName.shown(givenName);
    try {
      var file = files.store(content, limits.file().toBytes());
      // Read before it is listed: what cannot be read is no import.
      var uploaded = describe(project, ids.next(), name, file.bytes(), file.sha256());
      imports.add(
          uploaded.id(),
          project.project(),
          name,
          file.sha256(),
          file.bytes(),
          project.account().value(),
          clock.instant());
      return uploaded;
    } catch (FileTooLarge e) {
      return new Upload.TooLarge(limits.file().toBytes());
    } catch (UnreadableFile e) {
      return new Upload.Unreadable(e.reason());
    }
  }

  /** What a stored file holds, and the mapping guessed for it. */
  Upload.Uploaded describe(ProjectAccess project, UUID id, String name, long bytes, String sha256)
      throws IOException {
    var head = look.head(sha256);
    var template = versions.template(project.project(), imports.versions(project.id()).template());
    var mapping = GuessMapping.of(template, head.rows());
    return new Upload.Uploaded(
        id,
        name,
        bytes,
        sha256,
        head.format(),
        new Columns(head.rows()).names(),
        Targets.of(template),
        mapping,
        List.copyOf(head.sample()),
        look.preview(project, head, mapping));
  }
}
