package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.coefficients.PairwiseKappas;
import dev.plumbline.agreement.models.Consensus;
import dev.plumbline.agreement.models.RaterProfile;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The report as tables for people. */
final class TextOutput {
  static final String NOT_CONVERGED = "The fit did not settle: take its probabilities with care.";
  private static final int MOST_ROWS = 12;

  private final Report report;
  private final PrintStream out;

  TextOutput(Report report, PrintStream out) {
    this.report = report;
    this.out = out;
  }

  void print() {
    out.println(headline(report));
    out.println(report.readAs());
    coefficients();
    pairs();
    raters();
    truth();
    disputed();
  }

  static String headline(Report report) {
    Judgments judgments = report.judgments();
    String missing =
        report.missing() == 0
            ? ""
            : ", " + Figures.counted(report.missing(), "empty answer", "empty answers");
    return "%s: %s of %s by %s in %s%s; %s scale%s"
        .formatted(
            report.source(),
            Figures.counted(judgments.size(), "judgment", "judgments"),
            Figures.counted(judgments.items(), "item", "items"),
            Figures.counted(judgments.raters(), "rater", "raters"),
            Figures.counted(judgments.categories(), "category", "categories"),
            missing,
            JsonOutput.name(report.scale()),
            report.scaleGuessed() ? " (guessed, say --scale)" : "");
  }

  private void heading(String text) {
    out.println();
    out.println(text);
  }

  private void coefficients() {
    heading("Agreement, with 95 % interval");
    TextTable table = new TextTable("metric", "variant", ">value", "interval", ">se", ">items", "");
    for (Coefficient c : report.results()) {
      table.row(
          c.metric(),
          c.variant(),
          Figures.three(c.value()),
          Figures.interval(c.interval()),
          Figures.three(c.se()),
          Figures.count(c.sample().items()),
          c.undefined() == null ? "" : "undefined: " + c.undefined().reason());
    }
    table.print(out);
  }

  private void pairs() {
    if (report.judgments().raters() < 3 || report.pairs().isEmpty()) {
      return;
    }
    String weighting = report.pairsHaveKappas() ? ", kappa " + report.pairWeighting() : "";
    heading(title("Pairs of raters" + sharing(report) + weighting, report.pairs().size()));
    List<Coefficient> more = report.pairs().getFirst().more();
    List<String> header = new ArrayList<>(List.of("rater", "rater", ">items"));
    if (report.pairsHaveKappas()) {
      header.addAll(List.of(">agreement", ">kappa", "interval"));
    }
    more.forEach(c -> header.addAll(List.of(">" + c.metric(), "interval")));
    TextTable table = new TextTable(header.toArray(String[]::new));
    report.pairs().stream()
        .sorted(Comparator.comparingInt((PairFigures pair) -> -pair.items()))
        .limit(MOST_ROWS)
        .forEach(pair -> table.row(pair(pair).toArray(String[]::new)));
    table.print(out);
  }

  private static List<String> pair(PairFigures pair) {
    List<String> row =
        new ArrayList<>(
            List.of(
                pair.first().toString(), pair.second().toString(), Figures.count(pair.items())));
    PairwiseKappas.Pair kappa = pair.kappa();
    if (kappa != null) {
      row.add(Figures.three(kappa.agreement()));
      row.add(Figures.three(kappa.kappa()));
      row.add(Figures.interval(kappa.interval()));
    }
    for (Coefficient c : pair.more()) {
      row.add(Figures.three(c.value()));
      row.add(Figures.interval(c.interval()));
    }
    return row;
  }

  static String sharing(Report report) {
    return report.leastShared() == 1
        ? ""
        : " that share at least " + report.leastShared() + " items";
  }

  private static String title(String what, int all) {
    return all <= MOST_ROWS ? what : what + ", " + MOST_ROWS + " of " + Figures.count(all);
  }

  private void raters() {
    if (report.raters().isEmpty()) {
      if (report.ratersMissing() != null) {
        heading("No profiles of raters: " + report.ratersMissing());
      }
      return;
    }
    heading(title("Raters by reliability (expected share right)", report.raters().size()));
    TextTable table =
        new TextTable(
            "rater", ">judgments", ">reliability", "interval", ">quality", "costliest confusion");
    int n = report.raters().size();
    for (int r = 0; r < n; r++) {
      // The best and the worst when not all fit.
      if (n <= MOST_ROWS || r < MOST_ROWS / 2 || r >= n - MOST_ROWS / 2) {
        rater(table, report.raters().get(r));
      }
    }
    table.print(out);
  }

  private static void rater(TextTable table, RaterProfile rater) {
    table.row(
        rater.rater().toString(),
        Figures.count(rater.judgments()),
        Figures.three(rater.reliability()),
        Figures.interval(rater.interval()),
        Figures.three(rater.quality()),
        rater.costliest().stream()
            .findFirst()
            .map(c -> c.answer() + " for " + c.truth() + ", " + Figures.one(c.times()) + " times")
            .orElse(""));
  }

  private void truth() {
    Truth truth = report.truth();
    if (truth == null) {
      if (report.truthMissing() != null) {
        heading("No consensus: " + report.truthMissing());
      }
      return;
    }
    heading(
        "Consensus by "
            + truth.consensus().method()
            + (truth.chosenBy() == null ? "" : " (" + truth.chosenBy() + ")"));
    if (truth.goldAccuracy() != null) {
      out.println(
          "  accuracy on %s, fitted without them: %s"
              .formatted(
                  Figures.counted(truth.goldItems(), "gold item", "gold items"),
                  Figures.three(truth.goldAccuracy())));
    }
    if (Boolean.FALSE.equals(truth.converged())) {
      out.println("  " + NOT_CONVERGED);
    }
    Consensus consensus = truth.consensus();
    Judgments judgments = report.judgments();
    TextTable table = new TextTable("item", "label", ">posterior");
    int rows = Math.min(MOST_ROWS, judgments.items());
    for (int i = 0; i < rows; i++) {
      table.row(
          judgments.item(i).toString(),
          java.util.Arrays.stream(consensus.top(i))
              .mapToObj(k -> judgments.category(k).toString())
              .collect(Collectors.joining(" = ")),
          Figures.three(consensus.certainty(i)));
    }
    table.print(out);
    if (judgments.items() > rows) {
      out.println("  … all of them with --json");
    }
  }

  private void disputed() {
    if (report.disputed().isEmpty()) {
      return;
    }
    heading("Most disputed items");
    TextTable table = new TextTable("item", ">judgments", ">alike", "answers");
    for (Disputed item : report.disputed()) {
      table.row(
          item.item().toString(),
          Figures.count(item.judgments()),
          Figures.three(item.agreement()),
          answers(item));
    }
    table.print(out);
  }

  static String answers(Disputed item) {
    return item.answers().stream()
        .map(answer -> answer.value() + " ×" + answer.count())
        .collect(Collectors.joining(", "));
  }
}
