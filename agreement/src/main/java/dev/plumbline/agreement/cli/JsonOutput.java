package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.coefficients.PairwiseKappas;
import dev.plumbline.agreement.models.Consensus;
import dev.plumbline.agreement.models.RaterProfile;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report as one JSON object. */
final class JsonOutput {
  private final Report report;

  JsonOutput(Report report) {
    this.report = report;
  }

  void print(PrintStream out) {
    Json json = new Json(out);
    json.open('{');
    input(json);
    json.name("results").open('[');
    report.results().forEach(result -> result(json, result));
    json.close(']').name("pairs").open('[');
    report.pairs().forEach(pair -> pair(json, pair));
    json.close(']').name("raters").open('[');
    report.raters().forEach(rater -> rater(json, rater));
    json.close(']').name("truth").open('[');
    truth(json);
    json.close(']').name("disputed").open('[');
    report.disputed().forEach(item -> disputed(json, item));
    json.close(']').close('}');
  }

  private void input(Json json) {
    Judgments judgments = report.judgments();
    json.name("input").open('{');
    json.member("items", judgments.items());
    json.member("raters", judgments.raters());
    json.member("judgments", judgments.size());
    json.member("pairs", report.judgmentPairs());
    json.member("categories", judgments.categories());
    json.member("missing", report.missing());
    json.member("scale", name(report.scale()));
    json.member("leastSharedByPairs", report.leastShared());
    json.member("pairWeighting", report.pairWeighting());
    json.member("readAs", report.readAs());
    Truth truth = report.truth();
    json.member("truthMethod", truth == null ? null : truth.consensus().method());
    json.member("truthChosenBy", truth == null ? null : truth.chosenBy());
    json.member("truthMissing", report.truthMissing());
    json.member("ratersMissing", report.ratersMissing());
    json.member("truthConverged", truth == null ? null : truth.converged());
    json.member("truthLogLikelihood", truth == null ? null : truth.logLikelihood());
    json.member("goldItems", truth == null ? 0 : truth.goldItems());
    json.member("goldAccuracy", truth == null ? null : truth.goldAccuracy());
    json.close('}');
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void result(Json json, Coefficient c) {
    json.open('{');
    json.member("metric", c.metric());
    json.member("variant", c.variant());
    json.member("scale", name(c.scale()));
    json.member("value", c.value());
    json.member("undefined", c.undefined() == null ? null : c.undefined().reason());
    json.member("observed", c.observed());
    json.member("expected", c.expected());
    json.member("se", c.se());
    interval(json, c.interval());
    json.member("items", c.sample().items());
    json.member("raters", c.sample().raters());
    json.member("pairs", c.sample().pairs());
    json.member("judgments", c.sample().judgments());
    json.member("method", c.method());
    json.close('}');
  }

  static void interval(Json json, @Nullable Interval interval) {
    json.name("interval");
    if (interval == null) {
      json.value(null);
    } else {
      json.open('[').value(interval.low()).value(interval.high()).close(']');
    }
  }

  private static void pair(Json json, PairFigures pair) {
    PairwiseKappas.Pair kappa = pair.kappa();
    Undefined undefined = kappa == null ? null : kappa.undefined();
    json.open('{');
    json.member("first", pair.first());
    json.member("second", pair.second());
    json.member("items", pair.items());
    json.member("agreement", kappa == null ? null : kappa.agreement());
    json.member("kappa", kappa == null ? null : kappa.kappa());
    String missing = kappa == null ? "there are too many categories" : null;
    json.member("undefined", undefined == null ? missing : undefined.reason());
    json.member("se", kappa == null ? null : kappa.se());
    interval(json, kappa == null ? null : kappa.interval());
    json.name("results").open('[');
    for (Coefficient c : pair.more()) {
      json.open('{');
      json.member("metric", c.metric());
      json.member("value", c.value());
      json.member("undefined", c.undefined() == null ? null : c.undefined().reason());
      json.member("se", c.se());
      interval(json, c.interval());
      json.close('}');
    }
    json.close(']').close('}');
  }

  private static void rater(Json json, RaterProfile rater) {
    json.open('{');
    json.member("rater", rater.rater());
    json.member("judgments", rater.judgments());
    json.member("reliability", rater.reliability());
    interval(json, rater.interval());
    json.member("quality", rater.quality());
    json.member("expectedCost", rater.expectedCost());
    json.name("confusions").open('[');
    for (RaterProfile.Confusion confusion : rater.costliest()) {
      json.open('{');
      json.member("truth", confusion.truth());
      json.member("answer", confusion.answer());
      json.member("times", confusion.times());
      json.name("examples").open('[');
      confusion.examples().forEach(json::value);
      json.close(']').close('}');
    }
    json.close(']').close('}');
  }

  private void truth(Json json) {
    Truth truth = report.truth();
    if (truth == null) {
      return;
    }
    Consensus consensus = truth.consensus();
    Judgments judgments = report.judgments();
    for (int i = 0; i < judgments.items(); i++) {
      int[] top = consensus.top(i);
      json.open('{');
      json.member("item", judgments.item(i));
      json.member("label", top.length == 1 ? judgments.category(top[0]) : null);
      json.member("posterior", consensus.certainty(i));
      if (top.length > 1) {
        json.name("tied").open('[');
        Arrays.stream(top).forEach(k -> json.value(judgments.category(k)));
        json.close(']');
      }
      json.close('}');
    }
  }

  private static void disputed(Json json, Disputed item) {
    json.open('{');
    json.member("item", item.item());
    json.member("judgments", item.judgments());
    json.member("agreement", item.agreement());
    json.member("dispute", item.dispute());
    json.name("answers").open('[');
    for (Disputed.Answer answer : item.answers()) {
      json.open('{').member("value", answer.value()).member("count", answer.count()).close('}');
    }
    json.close(']').close('}');
  }
}
