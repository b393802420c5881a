package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.coefficients.PairwiseKappas;
import dev.plumbline.agreement.models.RaterProfile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The report as one page of HTML that needs nothing else. */
final class HtmlOutput {
  private static final int MOST_ROWS = 200;
  private static final int MOST_IN_MAP = 40;
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--line:#8884;--soft:#8881}
      body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
      h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}
      table{border-collapse:collapse;margin:.5rem 0}
      th,td{padding:.2rem .6rem;border-bottom:1px solid var(--line);text-align:left}
      th{font-weight:600}td.n{text-align:right;font-variant-numeric:tabular-nums}
      .map td{border:0;width:2.2rem;height:1.7rem;text-align:center;padding:0;font-size:10px;
      font-variant-numeric:tabular-nums;color:#111}
      .map td.none{background:var(--soft)}.map th{border:0;font-weight:400;font-size:12px}
      .map thead th{writing-mode:vertical-rl;transform:rotate(180deg);padding:.3rem 0}
      .scroll{overflow-x:auto}p.note{color:light-dark(#666,#aaa)}
      td.i{white-space:nowrap}table:not(.map) td:last-child:not(.n){min-width:14rem}
      """;

  private final Report report;
  private final StringBuilder page = new StringBuilder();

  HtmlOutput(Report report) {
    this.report = report;
  }

  String page() {
    page.append("<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width\">")
        .append("<title>Agreement: ")
        .append(escaped(report.source()))
        .append("</title>\n<style>")
        .append(STYLE)
        .append("</style>\n<h1>Agreement between raters</h1>\n<p>")
        .append(escaped(TextOutput.headline(report)))
        .append("</p>\n<p class=\"note\">")
        .append(escaped(report.readAs()))
        .append("</p>\n");
    coefficients();
    map();
    raters();
    truth();
    disputed();
    return page.append("</html>\n").toString();
  }

  private void coefficients() {
    open(
        "Coefficients, with 95 % interval",
        "metric", "variant", "value", "interval", "se", "items", "judgments", "method");
    for (Coefficient c : report.results()) {
      String value =
          c.undefined() == null ? Figures.three(c.value()) : "undefined: " + c.undefined().reason();
      row(
          c.metric(),
          c.variant(),
          value,
          c.interval(),
          c.se(),
          c.sample().items(),
          c.sample().judgments(),
          c.method());
    }
    close();
  }

  private void map() {
    List<PairFigures> pairs = report.pairs();
    if (pairs.isEmpty()) {
      return;
    }
    Map<Object, Integer> shared = new HashMap<>();
    Map<List<Object>, PairFigures> byRaters = new HashMap<>();
    for (PairFigures pair : pairs) {
      shared.merge(pair.first(), pair.items(), Integer::sum);
      shared.merge(pair.second(), pair.items(), Integer::sum);
      byRaters.put(List.of(pair.first(), pair.second()), pair);
      byRaters.put(List.of(pair.second(), pair.first()), pair);
    }
    List<Object> raters =
        shared.keySet().stream()
            .sorted(
                Comparator.comparingInt((Object r) -> -shared.getOrDefault(r, 0))
                    .thenComparing(Object::toString))
            .limit(MOST_IN_MAP)
            .toList();
    String figure = pairs.getFirst().figure();
    page.append("<h2>")
        .append(Character.toUpperCase(figure.charAt(0)))
        .append(figure.substring(1))
        .append(" of pairs of raters</h2>\n<p class=\"note\">Pairs")
        .append(TextOutput.sharing(report))
        .append(report.pairsHaveKappas() ? ", " + report.pairWeighting() : "")
        .append("; ")
        .append(raters.size())
        .append(" of ")
        .append(report.judgments().raters())
        .append(" raters, those who share most. Grey: nothing shared or undefined.</p>\n")
        .append("<div class=\"scroll\"><table class=\"map\"><thead><tr><td></td>");
    raters.forEach(r -> page.append("<th>").append(escaped(r.toString())).append("</th>"));
    page.append("</tr></thead>\n");
    for (Object one : raters) {
      page.append("<tr><th>").append(escaped(one.toString())).append("</th>");
      raters.forEach(other -> cell(byRaters.get(List.of(one, other))));
      page.append("</tr>\n");
    }
    page.append("</table></div>\n");
  }

  private void cell(@Nullable PairFigures pair) {
    Double shown = pair == null ? null : pair.shown();
    if (pair == null || shown == null) {
      page.append("<td class=\"none\"></td>");
      return;
    }
    PairwiseKappas.Pair kappa = pair.kappa();
    String tip =
        "%s and %s: %s %s %s on %d items%s"
            .formatted(
                pair.first(),
                pair.second(),
                pair.figure(),
                Figures.three(shown),
                Figures.interval(pair.interval()),
                pair.items(),
                kappa == null ? "" : ", agreement " + Figures.three(kappa.agreement()));
    page.append("<td style=\"background:")
        .append(color(shown))
        .append("\" title=\"")
        .append(escaped(tip))
        .append("\">")
        .append(Figures.two(shown))
        .append("</td>");
  }

  /** From orange at no agreement over white to blue at full agreement. */
  static String color(double kappa) {
    double x = Math.clamp(kappa, 0, 1);
    int[] low = {240, 150, 90};
    int[] middle = {246, 243, 238};
    int[] high = {90, 150, 220};
    double t = x < 0.5 ? x * 2 : x * 2 - 1;
    int[] from = x < 0.5 ? low : middle;
    int[] to = x < 0.5 ? middle : high;
    return IntStream.range(0, 3)
        .mapToObj(c -> Long.toString(Math.round(from[c] + t * (to[c] - from[c]))))
        .collect(Collectors.joining(",", "rgb(", ")"));
  }

  private void raters() {
    if (report.raters().isEmpty()) {
      missing("No profiles of raters", report.ratersMissing());
      return;
    }
    open(
        "Raters by reliability",
        "rater",
        "judgments",
        "reliability",
        "quality",
        "expected cost",
        "costliest confusions");
    for (RaterProfile r : report.raters().stream().limit(MOST_ROWS).toList()) {
      String confusions =
          r.costliest().stream()
              .limit(3)
              .map(c -> c.answer() + " for " + c.truth() + " ×" + Figures.one(c.times()))
              .collect(Collectors.joining(", "));
      row(
          r.rater(),
          r.judgments(),
          r.reliability(),
          r.interval(),
          r.quality(),
          r.expectedCost(),
          confusions);
    }
    close();
    page.append("<p class=\"note\">Reliability: expected share right. Quality: 1 when answers ")
        .append(
            "determine the truth, even if systematically wrong; 0 when they say nothing.</p>\n");
  }

  private void truth() {
    Truth truth = report.truth();
    if (truth == null) {
      missing("No consensus", report.truthMissing());
      return;
    }
    open("Consensus by " + truth.consensus().method(), "item", "label", "posterior");
    int rows = Math.min(MOST_ROWS, report.judgments().items());
    for (int i = 0; i < rows; i++) {
      int[] top = truth.consensus().top(i);
      String label =
          Arrays.stream(top)
              .mapToObj(k -> report.judgments().category(k).toString())
              .collect(Collectors.joining(" = "));
      row(report.judgments().item(i), label, truth.consensus().certainty(i));
    }
    close();
    String chosen = truth.chosenBy() == null ? "" : "Chosen by " + truth.chosenBy() + ". ";
    String gold =
        truth.goldAccuracy() == null
            ? ""
            : "Accuracy on %d gold items, fitted without them: %s."
                .formatted(truth.goldItems(), Figures.three(truth.goldAccuracy()));
    String settled = Boolean.FALSE.equals(truth.converged()) ? TextOutput.NOT_CONVERGED + " " : "";
    page.append("<p class=\"note\">").append(escaped(settled + chosen + gold)).append("</p>\n");
  }

  private void missing(String what, @Nullable String reason) {
    if (reason != null) {
      page.append("<p class=\"note\">").append(escaped(what + ": " + reason)).append(".</p>\n");
    }
  }

  private void disputed() {
    if (report.disputed().isEmpty()) {
      return;
    }
    open("Most disputed items", "item", "judgments", "alike", "answers");
    for (Disputed item : report.disputed()) {
      row(item.item(), item.judgments(), item.agreement(), TextOutput.answers(item));
    }
    close();
  }

  private void open(String title, String... columns) {
    page.append("<h2>").append(escaped(title)).append("</h2>\n<div class=\"scroll\"><table><tr>");
    for (String column : columns) {
      page.append("<th>").append(escaped(column)).append("</th>");
    }
    page.append("</tr>\n");
  }

  private void close() {
    page.append("</table></div>\n");
  }

  private void row(@Nullable Object... cells) {
    page.append("<tr>");
    for (Object cell : cells) {
      switch (cell) {
        case null -> cell("", "–");
        case Double number -> cell(" class=\"n\"", Figures.three(number));
        case Number number -> cell(" class=\"n\"", number.toString());
        case Interval interval -> cell(" class=\"i\"", Figures.interval(interval));
        default -> cell("", cell.toString());
      }
    }
    page.append("</tr>\n");
  }

  private void cell(String kind, String text) {
    page.append("<td").append(kind).append('>').append(escaped(text)).append("</td>");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
