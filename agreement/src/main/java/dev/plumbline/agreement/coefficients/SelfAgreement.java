package dev.plumbline.agreement.coefficients;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.Scale;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a rater agrees with himself on items judged more than once: intra-rater reliability. The
 * judgments must have been kept all, {@link dev.plumbline.agreement.Repeats#KEEP_ALL}.
 *
 * @param rater name
 * @param percent share of equal pairs of judgments of the same item, mean over items
 * @param alpha Krippendorff's alpha over the same, corrected for chance
 */
public record SelfAgreement(Object rater, Coefficient percent, Coefficient alpha) {

  /** Of every rater who judged some item twice, in order of index. */
  public static List<SelfAgreement> of(Judgments judgments, Scale scale, Bootstrap bootstrap) {
    List<JudgmentsBuilder> repeated = new ArrayList<>();
    for (int r = 0; r < judgments.raters(); r++) {
      JudgmentsBuilder builder = Judgments.builder();
      repeated.add(judgments.declared() ? builder.categories(judgments.categoryNames()) : builder);
    }
    for (int i = 0; i < judgments.items(); i++) {
      collect(judgments, i, repeated);
    }
    List<SelfAgreement> all = new ArrayList<>();
    for (int r = 0; r < judgments.raters(); r++) {
      if (repeated.get(r).size() > 0) {
        Judgments own = repeated.get(r).build();
        all.add(
            new SelfAgreement(
                judgments.raterName(r),
                PercentAgreement.meanOverItems(own),
                KrippendorffsAlpha.of(own, scale, bootstrap)));
      }
    }
    return all;
  }

  private static void collect(Judgments judgments, int item, List<JudgmentsBuilder> repeated) {
    for (int p = judgments.start(item); p < judgments.start(item + 1); p++) {
      int rater = judgments.rater(p);
      int reading = 0;
      int readings = 0;
      for (int o = judgments.start(item); o < judgments.start(item + 1); o++) {
        boolean same = judgments.rater(o) == rater;
        readings += same ? 1 : 0;
        reading += same && o < p ? 1 : 0;
      }
      if (readings > 1) {
        JudgmentsBuilder own = repeated.get(rater);
        own.add(item, reading, judgments.category(judgments.code(p)));
        if (judgments.weighted()) {
          own.weight(item, judgments.weight(item));
        }
        if (judgments.clustered()) {
          own.cluster(item, judgments.cluster(item));
        }
      }
    }
  }
}
