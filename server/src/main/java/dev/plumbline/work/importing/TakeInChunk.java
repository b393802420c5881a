package dev.plumbline.work.importing;

import dev.plumbline.kernel.Ids;
import dev.plumbline.kernel.log.Log;
import dev.plumbline.questions.Value;
import dev.plumbline.sentences.Sentence;
import dev.plumbline.work.importing.PreparedChunk.Ready;
import dev.plumbline.work.importing.StoredImport.Started;
import dev.plumbline.work.importing.rows.ReadRow;
import dev.plumbline.work.importing.rows.Targets;
import dev.plumbline.work.queue.Openings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores one chunk: its tasks and their openings, its judgments, its flaws and the checkpoint, all
 * or nothing.
 */
@Component
class TakeInChunk {
  private final Imports imports;
  private final ImportFlaws flaws;
  private final ImportedTasks tasks;
  private final TakeInJudgments judgments;
  private final TaskContents contents;
  private final Openings openings;
  private final Log log;
  private final Ids ids;
  private final Clock clock;

  TakeInChunk(
      Imports imports,
      ImportFlaws flaws,
      ImportedTasks tasks,
      TakeInJudgments judgments,
      TaskContents contents,
      Openings openings,
      Log log,
      Ids ids,
      Clock clock) {
    this.imports = imports;
    this.flaws = flaws;
    this.tasks = tasks;
    this.judgments = judgments;
    this.contents = contents;
    this.openings = openings;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A row's task, new or there before.
   *
   * @param names from the places of the row's responses to their stored ids
   */
  record Placed(Ready row, Slot slot, Map<String, String> names) {}

  /** A task of the project; its inner id is known once it is stored. */
  static final class Slot {
    final Map<String, Value> values;

    /** By response. */
    final Map<String, String> models;

    private long id;

    Slot(Map<String, Value> values, Map<String, String> models, long id) {
      this.values = values;
      this.models = models;
      this.id = id;
    }

    long id() {
      return id;
    }
  }

  /**
   * False if there is nothing to do any more: the import was withdrawn, or another run of it is
   * ahead.
   */
  @Transactional
  boolean take(int importId, PreparedChunk chunk, ReadRow rows) {
    var project = imports.project(importId);
    openings.lock(project);
    var current = imports.lock(importId);
    var started = current.started();
    if (current.state() != ImportState.RUNNING
        || started == null
        || current.entries() != chunk.first()) {
      return false;
    }
    var found = new ArrayList<>(chunk.flaws());
    var fresh = new Fresh(project, started);
    var placed = place(importId, chunk, fresh, found);
    fresh.store();
    var counts = judgments.take(project, started, placed, rows, found);
    int bad = lines(found, true);
    var all =
        new ChunkCounts(
            fresh.rows.size(),
            counts.stored(),
            fresh.repeats + counts.repeats(),
            bad,
            lines(found, false));
    flaws.add(importId, found);
    imports.advance(importId, chunk.first() + chunk.size(), chunk.line(), chunk.bytesRead(), all);
    if (all.tasks() + all.judgments() > 0) {
      log.append(
          "tasks-imported",
          project,
          Map.of(
              "import", importId,
              "tasks", all.tasks(),
              "judgments", all.judgments(),
              "spans", spans(placed)));
    }
    return true;
  }

  /** The tasks, each run of neighbours as its first and last. */
  private static List<long[]> spans(List<Placed> placed) {
    var spans = new ArrayList<long[]>();
    placed.stream()
        .mapToLong(row -> row.slot().id())
        .sorted()
        .forEach(
            id -> {
              if (spans.isEmpty() || spans.getLast()[1] < id - 1) {
                spans.add(new long[] {id, id});
              }
              spans.getLast()[1] = id;
            });
    return spans;
  }

  /** How many lines have such a flaw; a line may have several. */
  private static int lines(List<RowFlaw> found, boolean error) {
    return (int)
        found.stream().filter(flaw -> flaw.error() == error).map(RowFlaw::entry).distinct().count();
  }

  private List<Placed> place(int importId, PreparedChunk chunk, Fresh fresh, List<RowFlaw> found) {
    var identities = identities(importId, chunk.ready(), fresh.started);
    var known = new HashMap<String, Slot>();
    tasks
        .find(fresh.project, Set.copyOf(identities))
        .forEach(
            (identity, task) ->
                known.put(
                    identity,
                    new Slot(
                        contents.values(task.payload()),
                        contents.models(task.origin()),
                        task.id())));
    var placed = new ArrayList<Placed>();
    for (int i = 0; i < chunk.ready().size(); i++) {
      var row = chunk.ready().get(i);
      var identity = identities.get(i);
      var slot = known.get(identity);
      if (slot == null) {
        var names = contents.freshIds(row.task());
        slot = fresh.add(row, identity, names);
        known.put(identity, slot);
        placed.add(new Placed(row, slot, names));
        continue;
      }
      var names = contents.match(row.task(), slot.values, slot.models);
      if (names.isEmpty()) {
        found.add(flaw(row, Sentence.of("the item is already in the project with other content")));
      } else {
        fresh.repeats += row.task().judgments().isEmpty() ? 1 : 0;
        placed.add(new Placed(row, slot, names.get()));
      }
    }
    return placed;
  }

  /**
   * The external id; else the content with how often it has come. Rows that each bring one rater's
   * judgment repeat their task by design, so there equal content is one task.
   */
  private List<String> identities(int importId, List<Ready> rows, Started started) {
    boolean oneRaterARow = started.mapping().column(Targets.RATER) != null;
    var counted = new LinkedHashMap<String, Integer>();
    for (var row : rows) {
      if (row.task().externalId() == null && !oneRaterARow) {
        counted.merge(row.fingerprint(), 1, Integer::sum);
      }
    }
    var next = new HashMap<String, Integer>();
    tasks
        .count(importId, counted)
        .forEach((f, seen) -> next.put(f, seen - counted.getOrDefault(f, 0)));
    var identities = new ArrayList<String>();
    for (var row : rows) {
      var id = row.task().externalId();
      int occurrence =
          id != null || oneRaterARow ? 1 : next.merge(row.fingerprint(), 1, Integer::sum);
      identities.add(id != null ? "x:" + id : "h:" + row.fingerprint() + ":" + occurrence);
    }
    return identities;
  }

  static RowFlaw flaw(Ready row, Sentence reason) {
    return new RowFlaw(row.entry(), row.line(), true, reason, row.excerpt());
  }

  /** The tasks that this chunk adds. */
  private final class Fresh {
    private final int project;
    private final Started started;
    private final List<ImportedTasks.Fresh> rows = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private @Nullable Integer overlap;
    private int repeats;

    Fresh(int project, Started started) {
      this.project = project;
      this.started = started;
    }

    Slot add(Ready row, String identity, Map<String, String> names) {
      var task = row.task();
      var payload = contents.payload(task, names);
      var origin = contents.origin(task, names);
      rows.add(
          new ImportedTasks.Fresh(
              ids.next(),
              identity,
              task.externalId(),
              task.judgments().isEmpty() ? overlap() : started.humanOpenings(),
              row.excerpt(),
              payload,
              origin));
      var slot = new Slot(contents.values(payload), contents.models(origin), 0);
      slots.add(slot);
      return slot;
    }

    void store() {
      if (rows.isEmpty()) {
        return;
      }
      var stored = tasks.add(project, started, rows);
      for (int i = 0; i < slots.size(); i++) {
        slots.get(i).id = stored.get(i);
      }
      openings.open(project, stored.getFirst(), stored.getLast());
    }

    private int overlap() {
      if (overlap == null) {
        overlap = tasks.overlap(project);
      }
      return overlap;
    }
  }
}
