package dev.plumbline.work.importing;

import dev.plumbline.kernel.StoredFiles;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.questions.Template;
import dev.plumbline.sentences.Sentence;
import dev.plumbline.work.importing.PreparedChunk.Ready;
import dev.plumbline.work.importing.StoredImport.Started;
import dev.plumbline.work.importing.files.Entries;
import dev.plumbline.work.importing.files.Entry;
import dev.plumbline.work.importing.files.ImportFile;
import dev.plumbline.work.importing.files.Unpacking;
import dev.plumbline.work.importing.files.UnreadableFile;
import dev.plumbline.work.importing.rows.Excerpt;
import dev.plumbline.work.importing.rows.Fingerprint;
import dev.plumbline.work.importing.rows.ReadRow;
import dev.plumbline.work.importing.rows.RefusedRow;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a stored file from its checkpoint to its end, chunk by chunk, in constant memory. */
@Component
class RunImport {
  private static final int MOST_ENTRIES = 500;
  private static final int MOST_BYTES = 4 << 20;

  private final Imports imports;
  private final StoredFiles files;
  private final ProjectVersions versions;
  private final TakeInChunk takeIn;
  private final JsonMapper json;
  private final ImportLimits limits;
  private final Clock clock;

  RunImport(
      Imports imports,
      StoredFiles files,
      ProjectVersions versions,
      TakeInChunk takeIn,
      JsonMapper json,
      ImportLimits limits,
      Clock clock) {
    this.imports = imports;
    this.files = files;
    this.versions = versions;
    this.takeIn = takeIn;
    this.json = json;
    this.limits = limits;
    this.clock = clock;
  }

  void run(int importId) {
    var current = imports.get(importId);
    var started = current.started();
    if (current.state() != ImportState.RUNNING || started == null) {
      return;
    }
    try (var in = new Counted(files.open(current.sha256(), 0))) {
      var entries = open(in).entries();
      entries.skip(current.entries());
      if (takeAll(current, started, entries, in)) {
        imports.finish(importId, null, clock.instant());
      }
    } catch (UnreadableFile e) {
      imports.finish(importId, e.reason(), clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ImportFile.Opened open(InputStream in) throws IOException {
    var unpacking = new Unpacking(limits.unpacked().toBytes(), limits.ratio());
    return new ImportFile(unpacking, (int) limits.row().toBytes()).open(in);
  }

  private boolean takeAll(StoredImport current, Started started, Entries entries, Counted in)
      throws IOException {
    var template = versions.template(current.project(), started.templateVersion());
    var rubric = versions.rubric(current.project(), started.rubricVersion()).rubric();
    var rows = new ReadRow(template, rubric, started.mapping(), json);
    long next = current.entries();
    while (true) {
      var chunk = chunk(next, template, rows, entries, in);
      if (chunk.size() == 0) {
        return true;
      }
      if (!takeIn.take(current.id(), chunk, rows)) {
        return false;
      }
      next += chunk.size();
    }
  }

  private PreparedChunk chunk(
      long first, Template template, ReadRow rows, Entries entries, Counted in) throws IOException {
    var ready = new ArrayList<Ready>();
    var flaws = new ArrayList<RowFlaw>();
    int size = 0;
    int bytes = 0;
    long line = 0;
    while (size < MOST_ENTRIES && bytes < MOST_BYTES) {
      var entry = entries.next();
      if (entry == null) {
        break;
      }
      line = entry.line();
      switch (entry) {
        case Entry.BadLine bad ->
            flaws.add(new RowFlaw(first + size, line, true, bad.reason(), bad.excerpt()));
        case Entry.Row row -> {
          bytes += row.bytes();
          read(first + size, row, template, rows, ready, flaws);
        }
      }
      size++;
    }
    return new PreparedChunk(first, size, line, in.count, ready, flaws);
  }

  private void read(
      long number,
      Entry.Row row,
      Template template,
      ReadRow rows,
      ArrayList<Ready> ready,
      ArrayList<RowFlaw> flaws) {
    try {
      var task = rows.read(row.cells());
      var excerpt = Excerpt.of(template, task.values());
      if (!task.warnings().isEmpty()) {
        flaws.add(
            new RowFlaw(number, row.line(), false, Sentence.joined(task.warnings()), excerpt));
      }
      var fingerprint = Fingerprint.of(template, task.values(), json);
      ready.add(new Ready(number, row.line(), excerpt, task, fingerprint));
    } catch (RefusedRow e) {
      flaws.add(
          new RowFlaw(number, row.line(), true, e.reason(), Excerpt.cut(row.cells().toString())));
    }
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int n = super.read(to, from, length);
      count += Math.max(n, 0);
      return n;
    }
  }
}
