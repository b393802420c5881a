package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.coefficients.PairwisePis;
import dev.plumbline.agreement.coefficients.Weighting;
import dev.plumbline.agreement.models.Costs;
import dev.plumbline.agreement.models.Gold;
import dev.plumbline.agreement.models.RaterProfile;
import dev.plumbline.agreement.reading.BadRow;
import dev.plumbline.agreement.reading.JudgmentTable;
import dev.plumbline.agreement.reading.KnownAnswers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From arguments to a report. */
final class Measuring {
  private static final int MOST_NOMINAL_NUMBERS = 30;
  private static final int MANY_RATERS = 500;
  private static final int SHARED_BY_MANY = 10;

  private final Arguments arguments;

  Measuring(Arguments arguments) {
    this.arguments = arguments;
  }

  Report report() throws IOException, BadRow, UsageError {
    arguments.truth();
    JudgmentTable table;
    try (InputStream in = Files.newInputStream(arguments.file())) {
      table = JudgmentTable.read(in, arguments.format());
    }
    Judgments judgments = table.judgments();
    Scale asked = arguments.scale();
    Scale scale = asked == null ? guess(judgments) : asked;
    int leastShared = leastShared(judgments);
    Truth truth = truth(judgments, scale);
    Once<PairwisePis> pis = new Once<>(() -> PairwisePis.of(judgments, Weighting.IDENTITY));
    String obstacle = Truth.obstacle(judgments);
    return new Report(
        String.valueOf(arguments.file().getFileName()),
        judgments,
        table.readAs(),
        table.missing(),
        scale,
        asked == null,
        arguments.ofModel()
            ? TruthFigures.of(arguments.metric(), judgments, scale, truth)
            : new Metrics(judgments, scale, arguments.bootstrap(), pis).named(arguments.metric()),
        PairFigures.of(judgments, scale, leastShared, pis),
        leastShared,
        truth,
        truth == null && (scale == Scale.NOMINAL || scale == Scale.ORDINAL) ? obstacle : null,
        truth == null || obstacle != null
            ? List.of()
            : RaterProfile.of(truth.consensus(), Costs.alike(judgments.categories())),
        truth == null ? null : obstacle,
        Disputed.most(judgments, scale, arguments.disputed()));
  }

  private static Scale guess(Judgments judgments) {
    boolean many = judgments.numeric() && judgments.categories() > MOST_NOMINAL_NUMBERS;
    return many && !judgments.declared() ? Scale.INTERVAL : Scale.NOMINAL;
  }

  private int leastShared(Judgments judgments) throws UsageError {
    if (arguments.has("--min-shared")) {
      return Math.max(1, arguments.minShared());
    }
    return judgments.raters() > MANY_RATERS ? SHARED_BY_MANY : 1;
  }

  private @org.jspecify.annotations.Nullable Truth truth(Judgments judgments, Scale scale)
      throws IOException, BadRow, UsageError {
    if (scale == Scale.INTERVAL || scale == Scale.RATIO) {
      if (arguments.has("--truth") || arguments.ofModel() || arguments.gold() != null) {
        throw new UsageError("--truth and --gold need --scale nominal or ordinal");
      }
      return null;
    }
    return Truth.find(judgments, scale, arguments.truth(), gold(judgments));
  }

  private Gold gold(Judgments judgments) throws IOException, UsageError {
    Path path = arguments.gold();
    if (path == null) {
      return Gold.NONE;
    }
    Map<String, Object> answers;
    try (InputStream in = Files.newInputStream(path)) {
      answers = answers(judgments, KnownAnswers.read(in));
    } catch (BadRow e) {
      throw new UsageError(path + ": " + e.getMessage());
    }
    Map<Object, Object> byItem = new HashMap<>();
    for (int i = 0; i < judgments.items(); i++) {
      Object answer = answers.get(String.valueOf(judgments.item(i)));
      if (answer != null) {
        byItem.put(judgments.item(i), answer);
      }
    }
    if (byItem.isEmpty() && judgments.size() > 0) {
      throw new UsageError(
          "%s: none of its %s was judged"
              .formatted(path, Figures.counted(answers.size(), "item", "items")));
    }
    return Gold.of(judgments, byItem);
  }

  private static Map<String, Object> answers(Judgments judgments, List<KnownAnswers.Row> rows)
      throws BadRow {
    Map<String, Object> answers = new HashMap<>();
    for (KnownAnswers.Row row : rows) {
      Object answer = row.label(judgments.numeric());
      if (judgments.codeOf(answer) < 0) {
        throw new BadRow(
            row.line(),
            null,
            "answer '%s' of gold item '%s' is no category; declare it with --categories"
                .formatted(row.answer(), row.item()));
      }
      answers.put(row.item(), answer);
    }
    return answers;
  }
}
