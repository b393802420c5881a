package dev.plumbline.delivery;

import dev.plumbline.delivery.Exports.ExportFile;
import dev.plumbline.delivery.Exports.Stored;
import dev.plumbline.delivery.PlanExport.Planning;
import dev.plumbline.kernel.StoredFiles;
import dev.plumbline.sentences.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes an export: all rows from one snapshot of the database into a stored file, then the data
 * card and the manifest. What a killed run has written is never seen; the next run begins anew.
 */
@Component
class RunExport {
  private static final int PROGRESS_EVERY = 10_000;

  private final Exports exports;
  private final PlanExport planning;
  private final DeliverySource source;
  private final StoredFiles files;
  private final JsonMapper json;
  private final Clock clock;
  private final TransactionTemplate snapshot;
  private final TransactionTemplate apart;

  RunExport(
      Exports exports,
      PlanExport planning,
      DeliverySource source,
      StoredFiles files,
      JsonMapper json,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.exports = exports;
    this.planning = planning;
    this.source = source;
    this.files = files;
    this.json = json;
    this.clock = clock;
    snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void run(int id) {
    var export = exports.get(id);
    boolean open = export.state().equals("waiting") || export.state().equals("running");
    if (!open) {
      return;
    }
    switch (planning.plan(export.project(), export.order())) {
      case Planning.Planned(var plan) -> {
        try {
          make(export, plan);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      case Planning.Impossible(_, Sentence message) -> exports.fail(id, message, clock.instant());
    }
  }

  private void make(Stored export, ExportPlan plan) throws IOException {
    exports.progress(export.id(), 0);
    var title = exports.projectTitle(plan.project());
    var name = FileNames.of(title, plan.format());
    var written = new Written();
    var stored = files.store(out -> write(export.id(), plan, out, written));
    var rows =
        new ExportFile(
            name,
            plan.format().rows().mediaType,
            stored.sha256(),
            stored.bytes(),
            written.tally.rows());
    var manifest = new Manifest(export, plan, title, written.tally, written.leftOut, rows);
    var manifestText = json.writerWithDefaultPrettyPrinter().writeValueAsString(manifest.json());
    var card = new DataCard(manifest).markdown();
    var cardFile = store("README.md", "text/markdown", card);
    var manifestFile = store("manifest.json", "application/json", manifestText);
    apart.executeWithoutResult(
        status -> {
          if (exports.finish(
              export.id(), written.tally.rows(), manifestText, card, clock.instant())) {
            exports.addFile(export.id(), rows);
            exports.addFile(export.id(), cardFile);
            exports.addFile(export.id(), manifestFile);
          }
        });
  }

  private void write(int id, ExportPlan plan, OutputStream out, Written written)
      throws IOException {
    var columns = plan.format().columns(plan.template(), plan.chosen()).sequencedKeySet();
    var writer = RowWriter.of(plan.format().rows(), columns, out, json);
    var maker = plan.format().open(plan.template(), plan.chosen());
    snapshot.executeWithoutResult(
        status ->
            source.each(
                plan.project(),
                plan.filters(),
                plan.allRevisions(),
                task -> {
                  written.tally.add(task);
                  maker.rows(task, row -> add(id, row, writer, written));
                  return true;
                }));
    writer.flush();
    written.leftOut = maker.leftOut();
  }

  private void add(int id, SequencedMap<String, ?> row, RowWriter writer, Written written) {
    writer.write(row);
    written.tally.addRow();
    if (written.tally.rows() % PROGRESS_EVERY == 0) {
      apart.executeWithoutResult(status -> exports.progress(id, written.tally.rows()));
    }
  }

  private ExportFile store(String name, String mediaType, String text) throws IOException {
    var stored = files.store(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    return new ExportFile(name, mediaType, stored.sha256(), stored.bytes(), null);
  }

  private static final class Written {
    private final Tally tally = new Tally();
    private SequencedMap<String, Long> leftOut = new LinkedHashMap<>();
  }
}
