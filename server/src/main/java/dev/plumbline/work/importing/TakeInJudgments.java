package dev.plumbline.work.importing;

import dev.plumbline.kernel.Ids;
import dev.plumbline.questions.Answer;
import dev.plumbline.sentences.Sentence;
import dev.plumbline.work.AnswerCodes;
import dev.plumbline.work.Raters;
import dev.plumbline.work.importing.ImportedJudgments.Newest;
import dev.plumbline.work.importing.ImportedJudgments.Pair;
import dev.plumbline.work.importing.StoredImport.Started;
import dev.plumbline.work.importing.TakeInChunk.Placed;
import dev.plumbline.work.importing.rows.IncomingJudgment;
import dev.plumbline.work.importing.rows.ReadRow;
import dev.plumbline.work.importing.rows.RefusedRow;
import dev.plumbline.work.importing.rows.ResponseNames;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Stores the judgments of a chunk, with the codes that agreement reads. */
@Component
class TakeInJudgments {
  private final ImportedJudgments judgments;
  private final Raters raters;
  private final AnswerCodes codes;
  private final JsonMapper json;
  private final Ids ids;
  private final Clock clock;

  TakeInJudgments(
      ImportedJudgments judgments,
      Raters raters,
      AnswerCodes codes,
      JsonMapper json,
      Ids ids,
      Clock clock) {
    this.judgments = judgments;
    this.raters = raters;
    this.codes = codes;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param repeats judgments of a rater on a task that the rater had judged before
   */
  record Taken(int stored, int repeats) {}

  Taken take(int project, Started started, List<Placed> placed, ReadRow rows, List<RowFlaw> found) {
    var names =
        placed.stream()
            .flatMap(p -> p.row().task().judgments().stream())
            .map(IncomingJudgment::rater)
            .distinct()
            .toList();
    if (names.isEmpty()) {
      return new Taken(0, 0);
    }
    var run = new Run(project, started, raters.externals(project, names), rows, found);
    run.prepare(placed);
    judgments.add(project, started.templateVersion(), run.fresh, clock.instant());
    run.storeCodes();
    return new Taken(run.fresh.size(), run.repeats);
  }

  private final class Run {
    private final int project;
    private final Started started;
    private final Map<String, Integer> raterIds;
    private final ReadRow rows;
    private final List<RowFlaw> found;
    private final List<ImportedJudgments.Fresh> fresh = new ArrayList<>();
    private final Map<Pair, Newest> newest = new HashMap<>();
    private final Map<Pair, AnswerCodes.Coded> standing = new LinkedHashMap<>();
    private int repeats;

    Run(
        int project,
        Started started,
        Map<String, Integer> raterIds,
        ReadRow rows,
        List<RowFlaw> found) {
      this.project = project;
      this.started = started;
      this.raterIds = raterIds;
      this.rows = rows;
      this.found = found;
    }

    void prepare(List<Placed> placed) {
      var pairs = new ArrayList<Pair>();
      placed.forEach(
          p -> p.row().task().judgments().forEach(judgment -> pairs.add(pair(p, judgment))));
      newest.putAll(judgments.newest(pairs.stream().distinct().toList()));
      for (var p : placed) {
        for (var judgment : p.row().task().judgments()) {
          prepare(p, judgment);
        }
      }
    }

    private void prepare(Placed placed, IncomingJudgment judgment) {
      var answers = (ObjectNode) ResponseNames.rename(judgment.answers(), placed.names());
      var pair = pair(placed, judgment);
      var before = newest.get(pair);
      if (before != null) {
        repeats++;
        if (before.answers() != null && json.readTree(before.answers()).equals(answers)) {
          return;
        }
        if (started.repeats() == RepeatsPolicy.REFUSE) {
          found.add(
              TakeInChunk.flaw(
                  placed.row(),
                  Sentence.of("the rater {0} has judged this item before", judgment.rater())));
          return;
        }
      }
      boolean stands = before == null || started.repeats() == RepeatsPolicy.KEEP_LAST;
      add(placed, pair, judgment, answers, stands);
    }

    private void add(
        Placed placed, Pair pair, IncomingJudgment judgment, ObjectNode answers, boolean stands) {
      var before = newest.get(pair);
      int revision = before == null ? 1 : before.revision() + 1;
      var text = json.writeValueAsString(answers);
      var at = judgment.at() == null ? clock.instant() : judgment.at();
      fresh.add(
          new ImportedJudgments.Fresh(
              ids.next(), pair, revision, at, judgment.seconds(), text, stands));
      newest.put(pair, new Newest(revision, stands || before == null ? text : before.answers()));
      if (stands) {
        standing.put(pair, coded(placed, pair, bound(answers)));
      }
    }

    private AnswerCodes.Coded coded(Placed placed, Pair pair, Map<String, Answer> answers) {
      var sheet = rows.sheet(placed.slot().values, placed.row().task(), answers);
      return new AnswerCodes.Coded(project, pair.task(), pair.rater(), sheet, sheet.shown());
    }

    /** Checked before; the names of the responses do not change what an answer is. */
    private Map<String, Answer> bound(ObjectNode answers) {
      try {
        return rows.answers(answers);
      } catch (RefusedRow e) {
        throw new IllegalStateException(e);
      }
    }

    private Pair pair(Placed placed, IncomingJudgment judgment) {
      return new Pair(placed.slot().id(), raterIds.getOrDefault(judgment.rater(), 0));
    }

    void storeCodes() {
      codes.store(List.copyOf(standing.values()));
    }
  }
}
