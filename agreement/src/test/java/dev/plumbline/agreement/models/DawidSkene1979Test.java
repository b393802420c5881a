package dev.plumbline.agreement.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.Repeats;
import dev.plumbline.agreement.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dawid &amp; Skene (1979), Applied Statistics 28:20-28: 45 patients, 5 anaesthetists. */
class DawidSkene1979Test {
  private final Judgments anaesthetists = read();

  private static Judgments read() {
    JudgmentsBuilder builder = Judgments.builder().repeats(Repeats.KEEP_ALL);
    for (String[] row : Tables.rows("classic-tables/dawid-skene-1979-anaesthetists.csv")) {
      builder.add(row[0], row[1], Integer.parseInt(row[3]));
    }
    return builder.build();
  }

  @Test
  void publishedPrevalence() {
    DawidSkene fit = DawidSkene.fit(anaesthetists, RaterModel.FULL, Fitting.REFERENCE);
    double[] published = {0.40, 0.42, 0.11, 0.07};
    for (int k = 0; k < 4; k++) {
      assertThat(fit.prior()[k]).isCloseTo(published[k], within(0.005));
    }
    assertThat(fit.logLikelihood()).isCloseTo(-190.730996, within(1e-5));
    assertThat(fit.converged()).isTrue();
  }

  @Test
  void theLikelihoodNeverFalls() {
    List<Double> trace = DawidSkene.fit(anaesthetists, RaterModel.FULL).trace();
    assertThat(trace).isSorted().hasSizeGreaterThan(3);
  }

  @Test
  void aPatientSeenAlikeByAllIsCertain() {
    DawidSkene fit = DawidSkene.fit(anaesthetists, RaterModel.FULL);
    assertThat(fit.posterior(0)[0]).isGreaterThan(0.999);
    assertThat(fit.reliability(0)).isBetween(0.8, 1.0);
  }
}
