package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.RepeatedJudgment;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.coefficients.PercentAgreement;
import dev.plumbline.agreement.coefficients.Weighting;
import dev.plumbline.agreement.preferences.PreferenceKappa;
import dev.plumbline.agreement.preferences.Preferences;
import dev.plumbline.agreement.ranking.Comparisons.Outcome;
import dev.plumbline.agreement.ranking.Judged;
import dev.plumbline.agreement.reading.BadRow;
import dev.plumbline.agreement.reading.ComparisonTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

/** How far raters agree on which of two is better; a pair of a task is one item. */
final class PreferenceMeasuring {
  private static final List<String> WITHOUT_MEANING =
      List.of(
          "--value",
          "--wide",
          "--scale",
          "--categories",
          "--truth",
          "--gold",
          "--replicates",
          "--seed",
          "--min-shared",
          "--contestant",
          "--rank");

  private final JudgmentsBuilder judgments;
  private final Preferences preferences;

  private PreferenceMeasuring(Arguments arguments) throws UsageError {
    this.judgments = Judgments.builder().repeats(arguments.repeats());
    this.preferences = new Preferences(1, arguments.repeats());
  }

  static Report report(Arguments arguments) throws IOException, BadRow, UsageError {
    for (String option : WITHOUT_MEANING) {
      if (arguments.has(option)) {
        throw new UsageError(option + " means nothing with --metric preference-kappa");
      }
    }
    ComparisonTable table;
    try (InputStream in = Files.newInputStream(arguments.file())) {
      table = ComparisonTable.read(in, arguments.comparisonFormat());
    }
    if (!table.raters()) {
      throw new UsageError("preference-kappa needs to know who compared; name the column --rater");
    }
    PreferenceMeasuring measuring = new PreferenceMeasuring(arguments);
    for (int c = 0; c < table.judged().size(); c++) {
      measuring.add(table.tasks().isEmpty() ? "" : table.tasks().get(c), table.judged().get(c));
    }
    try {
      return measuring.report(arguments, table.tasks().isEmpty());
    } catch (RepeatedJudgment e) {
      throw new UsageError(e.getMessage() + ": say --repeats last or --repeats all");
    }
  }

  private void add(String task, Judged judged) {
    String left = judged.left().toString();
    String right = judged.right().toString();
    boolean ordered = left.compareTo(right) < 0;
    String pair = ordered ? left + " / " + right : right + " / " + left;
    String item = task.isEmpty() ? pair : task + ": " + pair;
    int strength =
        switch (judged.outcome()) {
          case LEFT -> 1;
          case RIGHT -> -1;
          case TIE -> 0;
        };
    preferences.add(task.isEmpty() ? pair : task, judged.rater(), left, right, strength);
    Object better = judged.outcome() == Outcome.LEFT ? left : right;
    judgments
        .add(item, judged.rater(), judged.outcome() == Outcome.TIE ? "tie" : better)
        .cluster(item, task.isEmpty() ? pair : task);
  }

  private Report report(Arguments arguments, boolean withoutTasks) throws UsageError {
    Judgments once = judgments.build();
    Judgments bothWays = preferences.judgments();
    Coefficient kappa =
        bothWays.raters() == 2
            ? PreferenceKappa.of(bothWays, 0, 1, Weighting.IDENTITY)
            : PreferenceKappa.of(bothWays, Weighting.IDENTITY);
    String readAs =
        withoutTasks
            ? "Read as comparisons without a task: all of one pair are of one task"
            : "Read as comparisons: the pairs of one task hang together";
    return new Report(
        String.valueOf(arguments.file().getFileName()),
        once,
        readAs,
        0,
        Scale.NOMINAL,
        false,
        List.of(PercentAgreement.meanOverItems(once), kappa),
        List.of(),
        1,
        null,
        null,
        List.of(),
        null,
        Disputed.most(once, Scale.NOMINAL, arguments.disputed()));
  }
}
