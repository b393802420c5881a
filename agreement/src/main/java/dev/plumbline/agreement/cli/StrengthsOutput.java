package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.ranking.Comparisons;
import dev.plumbline.agreement.ranking.NoisyBradleyTerry;
import dev.plumbline.agreement.ranking.Strength;
import dev.plumbline.agreement.ranking.Strengths;
import java.io.PrintStream;
import java.util.List;

/** Fitted strengths as text, CSV or JSON. */
final class StrengthsOutput {
  private static final int SHOWN = 6;

  private final List<Strengths> fits;
  private final Comparisons comparisons;
  private final List<NoisyBradleyTerry.Rater> raters;

  /** Raters are those of a noisy fit, or none. */
  StrengthsOutput(
      List<Strengths> fits, Comparisons comparisons, List<NoisyBradleyTerry.Rater> raters) {
    this.fits = fits;
    this.comparisons = comparisons;
    this.raters = raters;
  }

  void print(Arguments arguments, PrintStream out) {
    if (arguments.json()) {
      json(new Json(out));
    } else if (arguments.csv()) {
      csv(out);
    } else {
      fits.forEach(fit -> text(fit, out));
      raters(out);
    }
  }

  private void json(Json json) {
    json.open('{').name("input").open('{');
    json.member("items", pairs());
    json.member("raters", raters.size());
    json.member("judgments", comparisons.total());
    json.member("contestants", comparisons.size());
    json.member("comparisons", comparisons.total());
    json.close('}').name("results").open('[');
    for (Strengths fit : fits) {
      json.open('{').member("metric", fit.metric()).member("variant", fit.variant());
      json.member("scale", null).member("value", null);
      json.member("undefined", fit.undefined() == null ? null : fit.undefined().reason());
      json.member("se", null).member("interval", null);
      json.member("items", pairs()).member("judgments", fit.comparisons());
      json.member("tieParameter", fit.tieParameter());
      json.member("logLikelihood", fit.defined() ? fit.logLikelihood() : null);
      json.name("components").open('[');
      for (List<Object> component : fit.components()) {
        json.open('[');
        component.forEach(json::value);
        json.close(']');
      }
      json.close(']').name("strengths").open('[');
      fit.strengths().forEach(strength -> json(json, strength));
      json.close(']').close('}');
    }
    json.close(']').name("pairs").open('[').close(']').name("raters").open('[');
    for (NoisyBradleyTerry.Rater rater : raters) {
      json.open('{').member("rater", rater.rater()).member("comparisons", rater.comparisons());
      json.member("reliability", rater.reliability()).member("leftBias", rater.leftBias());
      json.close('}');
    }
    json.close(']').name("truth").open('[').close(']');
    json.name("disputed").open('[').close(']').close('}');
  }

  /** Pairs of contestants that met. */
  private int pairs() {
    int pairs = 0;
    for (int i = 0; i < comparisons.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs += comparisons.meetings(i, j) > 0 ? 1 : 0;
      }
    }
    return pairs;
  }

  private void raters(PrintStream out) {
    if (raters.isEmpty()) {
      return;
    }
    out.println("Raters by reliability (probability of looking), best and worst");
    TextTable table = new TextTable("rater", ">comparisons", ">reliability", ">left bias");
    for (int r = 0; r < raters.size(); r++) {
      NoisyBradleyTerry.Rater rater = raters.get(r);
      if (r < SHOWN || r >= raters.size() - SHOWN) {
        table.row(
            rater.rater().toString(),
            Figures.count(rater.comparisons()),
            Figures.three(rater.reliability()),
            Figures.three(rater.leftBias()));
      }
    }
    table.print(out);
  }

  private static void json(Json json, Strength s) {
    json.open('{').member("name", s.name()).member("strength", s.strength()).member("se", s.se());
    JsonOutput.interval(json, s.interval());
    json.member("wins", s.wins()).member("losses", s.losses()).member("ties", s.ties()).close('}');
  }

  private void csv(PrintStream out) {
    CsvOutput.row(
        out,
        "metric",
        "variant",
        "name",
        "strength",
        "se",
        "low",
        "high",
        "wins",
        "losses",
        "ties",
        "undefined");
    for (Strengths fit : fits) {
      if (fit.undefined() != null) {
        CsvOutput.row(
            out,
            fit.metric(),
            fit.variant(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            fit.undefined().reason());
      }
      for (Strength s : fit.strengths()) {
        CsvOutput.row(
            out,
            fit.metric(),
            fit.variant(),
            s.name(),
            s.strength(),
            s.se(),
            s.interval().low(),
            s.interval().high(),
            s.wins(),
            s.losses(),
            s.ties(),
            null);
      }
    }
  }

  private static void text(Strengths fit, PrintStream out) {
    out.println(
        "%s, %s: %s"
            .formatted(
                fit.metric(),
                fit.variant(),
                Figures.counted((long) fit.comparisons(), "comparison", "comparisons")));
    if (fit.undefined() != null) {
      out.println("  undefined: " + fit.undefined().reason());
      fit.components().forEach(component -> out.println("  group: " + component));
      return;
    }
    if (fit.tieParameter() != null) {
      out.println("  tie parameter " + Figures.three(fit.tieParameter()));
    }
    TextTable table =
        new TextTable("", "name", ">strength", "interval", ">se", ">wins", ">losses", ">ties");
    int place = 1;
    for (Strength s : fit.strengths()) {
      table.row(
          Integer.toString(place++),
          s.name().toString(),
          Figures.three(s.strength()),
          Figures.interval(s.interval()),
          Figures.three(s.se()),
          Figures.count((long) s.wins()),
          Figures.count((long) s.losses()),
          Figures.count((long) s.ties()));
    }
    table.print(out);
    out.println();
  }
}
