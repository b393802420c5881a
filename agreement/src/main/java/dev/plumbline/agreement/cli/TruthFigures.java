package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Sample;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import dev.plumbline.agreement.models.Consensus;
import dev.plumbline.agreement.numbers.Proportions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model of the true answers says about the judgments as a whole: {@code right-judgments},
 * the share of all judgments that it expects to be right, {@code right-answers}, the share of its
 * own answers that it expects to be right (known ones among them), and {@code gold-accuracy}, the
 * share of known answers that it gets right without seeing them. The first two are the model's own
 * opinion and have no interval.
 */
final class TruthFigures {
  private final Judgments judgments;
  private final Scale scale;
  private final String metric;
  private final Sample sample;

  private TruthFigures(String metric, Judgments judgments, Scale scale) {
    this.metric = metric;
    this.judgments = judgments;
    this.scale = scale;
    this.sample = Sample.judgedAtLeast(1, judgments);
  }

  /** One row per figure; undefined without judgments. */
  static List<Coefficient> of(
      String metric, Judgments judgments, Scale scale, @Nullable Truth truth) {
    TruthFigures figures = new TruthFigures(metric, judgments, scale);
    List<Coefficient> rows = new ArrayList<>();
    Consensus consensus = truth == null ? null : truth.consensus();
    rows.add(
        figures.row(
            "right-judgments",
            consensus == null ? null : figures.rightJudgments(consensus),
            "share of judgments that the model expects to be right"));
    rows.add(
        figures.row(
            "right-answers",
            consensus == null ? null : figures.rightAnswers(consensus),
            "share of its answers that the model expects to be right"));
    Double accuracy = truth == null ? null : truth.goldAccuracy();
    if (truth != null && accuracy != null) {
      rows.add(figures.gold(accuracy, truth.goldItems()));
    }
    return rows;
  }

  private Coefficient gold(double accuracy, int n) {
    Interval interval = Proportions.wilson(accuracy * n, n, 0.95);
    double se = Math.sqrt(accuracy * (1 - accuracy) / n);
    String method = "share of %d known answers, fitted without them".formatted(n);
    return row("gold-accuracy", accuracy, method).withUncertainty(se, interval);
  }

  private Coefficient row(String variant, @Nullable Double value, String method) {
    Undefined undefined = value == null ? Undefined.NO_JUDGMENTS : null;
    return new Coefficient(
        metric, variant, scale, value, undefined, null, null, null, null, sample, method);
  }

  private double rightJudgments(Consensus consensus) {
    double right = 0;
    for (int i = 0; i < judgments.items(); i++) {
      right += consensus.rightJudgments(i);
    }
    return right / judgments.size();
  }

  private double rightAnswers(Consensus consensus) {
    double right = 0;
    for (int i = 0; i < judgments.items(); i++) {
      if (judgments.overlap(i) > 0) {
        right += consensus.certainty(i);
      }
    }
    return right / sample.items();
  }
}
