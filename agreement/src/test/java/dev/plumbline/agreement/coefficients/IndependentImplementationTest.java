package dev.plumbline.agreement.coefficients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.RandomJudgments;
import dev.plumbline.agreement.Scale;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.ScottPiAgreement;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.junit.jupiter.api.Test;

/**
 * Against DKPro Statistics (Meyer et al. 2014) where that is right: complete tables, unweighted
 * kappas, nominal and interval differences.
 */
class IndependentImplementationTest {
  private static CodingAnnotationStudy study(Judgments judgments) {
    CodingAnnotationStudy study = new CodingAnnotationStudy(judgments.raters());
    for (int i = 0; i < judgments.items(); i++) {
      Object[] row = new Object[judgments.raters()];
      for (int r = 0; r < row.length; r++) {
        row[r] = Math.toIntExact((Long) judgments.category(judgments.codeBy(r, i)));
      }
      study.addItemAsArray(row);
    }
    return study;
  }

  private static void same(Coefficient ours, double theirs, long seed) {
    assertThat(ours.value())
        .as("%s, seed %d", ours.metric(), seed)
        .isCloseTo(theirs, within(1e-10));
  }

  @Test
  void twoRaters() {
    for (long seed = 0; seed < 30; seed++) {
      Judgments judgments = RandomJudgments.of(seed, 40, 2, 4, 0);
      CodingAnnotationStudy study = study(judgments);
      same(
          CohensKappa.of(judgments, 0, 1),
          new CohenKappaAgreement(study).calculateAgreement(),
          seed);
      same(ScottsPi.of(judgments, 0, 1), new ScottPiAgreement(study).calculateAgreement(), seed);
      same(
          PercentAgreement.pooledPairs(judgments),
          new PercentageAgreement(study).calculateAgreement(),
          seed);
    }
  }

  @Test
  void manyRaters() {
    for (long seed = 0; seed < 30; seed++) {
      Judgments judgments = RandomJudgments.of(seed, 40, 5, 4, 0);
      CodingAnnotationStudy study = study(judgments);
      same(FleissKappa.of(judgments), new FleissKappaAgreement(study).calculateAgreement(), seed);
      same(
          KrippendorffsAlpha.of(judgments, Scale.NOMINAL, Bootstrap.NONE),
          new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement(),
          seed);
      same(
          KrippendorffsAlpha.of(judgments, Scale.INTERVAL, Bootstrap.NONE),
          new KrippendorffAlphaAgreement(study, new IntervalDistanceFunction())
              .calculateAgreement(),
          seed);
    }
  }
}
