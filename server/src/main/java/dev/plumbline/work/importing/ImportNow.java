package dev.plumbline.work.importing;

import dev.plumbline.kernel.Ids;
import dev.plumbline.kernel.StoredFiles;
import dev.plumbline.projects.ProjectId;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.sentences.Sentence;
import dev.plumbline.work.importing.StartImport.ImportOrder;
import dev.plumbline.work.importing.rows.GuessMapping;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a file in at once, with the guessed mapping, for the command line and the demo. */
@Component
public class ImportNow {
  /**
   * What came of it.
   *
   * @param failure why the file could not be read to its end
   */
  public record Imported(
      long tasks, long judgments, long repeats, long badLines, @Nullable Sentence failure) {}

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final StoredFiles files;
  private final LookIntoFile look;
  private final Imports imports;
  private final ImportViews views;
  private final StartImport start;
  private final RunImport run;
  private final ProjectVersions versions;
  private final ImportLimits limits;
  private final Ids ids;
  private final Clock clock;

  ImportNow(
      StoredFiles files,
      LookIntoFile look,
      Imports imports,
      ImportViews views,
      StartImport start,
      RunImport run,
      ProjectVersions versions,
      ImportLimits limits,
      Ids ids,
      Clock clock) {
    this.files = files;
    this.look = look;
    this.imports = imports;
    this.views = views;
    this.start = start;
    this.run = run;
    this.versions = versions;
    this.limits = limits;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Returns when everything is in.
   *
   * @param humanOpenings human judgments wanted for tasks that come with judgments, 0 to 100
   * @throws dev.plumbline.work.importing.files.UnreadableFile if there is no row that could be read
   */
  public Imported take(ProjectId project, String name, InputStream content, int humanOpenings)
      throws IOException {
    var file = files.store(content, limits.file().toBytes());
    var head = look.head(file.sha256());
    var template = versions.template(project, imports.versions(project.value()).template());
    var mapping = GuessMapping.of(template, head.rows());
    var uid = ids.next();
    imports.add(
        uid, project, FileName.shown(name), file.sha256(), file.bytes(), null, clock.instant());
    int id = imports.find(uid).orElseThrow().id();
    start.begin(id, new ImportOrder(mapping, humanOpenings, null, null), null);
    run.run(id);
    return imported(id);
  }

  /**
   * What came of a file of that name that was begun before, perhaps by a server that was killed
   * meanwhile; waits for its end. Empty if none was begun.
   */
  public Optional<Imported> finish(ProjectId project, String name) throws InterruptedException {
    var begun = imports.begun(project.value(), FileName.shown(name));
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    int id = begun.get();
    // The job has taken it up again too; whichever of the two is ahead at a chunk goes on.
    for (run.run(id); imports.get(id).state() == ImportState.RUNNING; run.run(id)) {
      Thread.sleep(PAUSE);
    }
    return Optional.of(imported(id));
  }

  private Imported imported(int id) {
    var view = views.one(id);
    return new Imported(
        view.tasks(), view.judgments(), view.repeats(), view.badLines(), view.failure());
  }
}
