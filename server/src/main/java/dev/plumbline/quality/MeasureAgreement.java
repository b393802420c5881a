package dev.plumbline.quality;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.coefficients.CohensKappa;
import dev.plumbline.agreement.coefficients.FleissKappa;
import dev.plumbline.agreement.coefficients.KrippendorffsAlpha;
import dev.plumbline.agreement.coefficients.PercentAgreement;
import dev.plumbline.agreement.coefficients.Weighting;
import dev.plumbline.agreement.preferences.PreferenceKappa;
import dev.plumbline.quality.AgreementView.MeasureView;
import dev.plumbline.quality.AgreementView.Result;
import dev.plumbline.quality.AgreementView.Share;
import dev.plumbline.quality.AgreementView.Ties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agreement on one measure: percent, kappa, alpha, with what they rest on. */
final class MeasureAgreement {
  private final MeasureTable table;
  private final Judgments judgments;

  private MeasureAgreement(MeasureTable table) {
    this.table = table;
    this.judgments = table.judgments();
  }

  static MeasureView of(MeasureTable table, List<PublishedValue> published) {
    var agreement = new MeasureAgreement(table);
    return new MeasureView(
        table.id(),
        table.question(),
        table.measure().name(),
        table.title(),
        table.measure().scale().name().toLowerCase(Locale.ROOT),
        table.measure().symmetric(),
        agreement.marginals(),
        agreement.ties(),
        agreement.results(),
        published.stream().filter(value -> value.measure().equals(table.id())).toList());
  }

  private List<Result> results() {
    Scale scale = table.measure().scale();
    int fold = table.fold();
    var found = new ArrayList<Result>();
    found.add(Result.of(PercentAgreement.meanOverItems(judgments), fold));
    found.add(kappa(Weighting.IDENTITY));
    if (scale != Scale.NOMINAL && table.measure().codes().size() > 2) {
      found.add(kappa(Weighting.QUADRATIC));
    }
    found.add(Result.of(KrippendorffsAlpha.of(judgments, scale), fold));
    return found;
  }

  /** Cohen's where exactly two people judged, Fleiss' otherwise; whole tasks are independent. */
  private Result kappa(Weighting weighting) {
    boolean two = judgments.raters() == 2;
    if (table.measure().symmetric()) {
      return Result.of(
          two
              ? PreferenceKappa.of(judgments, 0, 1, weighting)
              : PreferenceKappa.of(judgments, weighting),
          1);
    }
    if (two) {
      return Result.of(CohensKappa.of(judgments, 0, 1, weighting), 1);
    }
    return Result.of(
        judgments.clustered()
            ? FleissKappa.of(judgments, weighting, Bootstrap.STANDARD)
            : FleissKappa.of(judgments, weighting),
        1);
  }

  private List<Share> marginals() {
    var codes = table.measure().codes();
    var counts = new long[codes.size()];
    for (int row = 0; row < table.codes().size(); row++) {
      counts[table.codes().code(row)]++;
    }
    double all = Math.max(1, table.codes().size());
    var shares = new ArrayList<Share>();
    for (int k = 0; k < counts.length; k++) {
      shares.add(new Share(codes.get(k), counts[k], counts[k] / all));
    }
    return shares;
  }

  /** A pair is tied when it has the same code both ways. */
  private @Nullable Ties ties() {
    if (!table.measure().symmetric()) {
      return null;
    }
    var codes = table.codes();
    Map<List<Object>, Integer> oneWay = new HashMap<>();
    long pairs = 0;
    long ties = 0;
    for (int row = 0; row < codes.size(); row++) {
      int item = codes.item(row);
      var otherWay =
          oneWay.remove(key(codes.task(item), mirrored(codes.unit(item)), codes.rater(row)));
      if (otherWay == null) {
        oneWay.put(key(codes.task(item), codes.unit(item), codes.rater(row)), codes.code(row));
      } else {
        pairs++;
        ties += otherWay == codes.code(row) ? 1 : 0;
      }
    }
    return new Ties(ties, pairs, pairs == 0 ? 0 : (double) ties / pairs);
  }

  private static List<Object> key(long task, String unit, int rater) {
    return List.of(task, unit, rater);
  }

  /** The unit {@code first:second} the other way round. */
  private static String mirrored(String unit) {
    int colon = unit.indexOf(':');
    return unit.substring(colon + 1) + ":" + unit.substring(0, colon);
  }
}
