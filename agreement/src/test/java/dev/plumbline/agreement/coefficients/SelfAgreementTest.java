package dev.plumbline.agreement.coefficients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.Repeats;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ann judged three items twice: alike, apart, alike; Ben judged nothing twice. */
class SelfAgreementTest {
  private static final Bootstrap NONE = new Bootstrap(0, 1, 0.95);

  private static JudgmentsBuilder builder() {
    return Judgments.builder().repeats(Repeats.KEEP_ALL);
  }

  private static JudgmentsBuilder twice(JudgmentsBuilder builder) {
    return builder
        .add("x", "ann", "low")
        .add("x", "ann", "low")
        .add("y", "ann", "low")
        .add("y", "ann", "high")
        .add("z", "ann", "high")
        .add("z", "ann", "high")
        .add("x", "ben", "mid");
  }

  private static SelfAgreement ann(JudgmentsBuilder builder, Scale scale) {
    List<SelfAgreement> all = SelfAgreement.of(builder.build(), scale, NONE);
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().rater()).isEqualTo("ann");
    return all.getFirst();
  }

  @Test
  void onlyOwnRepeatedJudgmentsCount() {
    SelfAgreement ann = ann(twice(builder()), Scale.NOMINAL);
    assertThat(ann.percent().get()).isCloseTo(2 / 3.0, within(1e-12));
    // D_o = 2/6, D_e = 18/30
    assertThat(ann.alpha().get()).isCloseTo(1 - (2 / 6.0) / (18 / 30.0), within(1e-12));
  }

  @Test
  void labelsHaveNoOrderThatNobodyDeclared() {
    assertThat(ann(twice(builder()), Scale.ORDINAL).alpha().undefined())
        .isEqualTo(Undefined.NOT_ORDERED);
    JudgmentsBuilder declared = builder().categories(List.of("low", "mid", "high"));
    assertThat(ann(twice(declared), Scale.ORDINAL).alpha().defined()).isTrue();
  }

  @Test
  void weightsAndClustersOfItemsAreKept() {
    Coefficient weighted = ann(twice(builder()).weight("y", 2), Scale.NOMINAL).percent();
    assertThat(weighted.get()).isCloseTo(0.5, within(1e-12));
    JudgmentsBuilder clustered = twice(builder()).cluster("x", "c").cluster("y", "c");
    Coefficient apart = ann(twice(builder()), Scale.NOMINAL).percent();
    Coefficient together = ann(clustered, Scale.NOMINAL).percent();
    assertThat(together.get()).isEqualTo(apart.get());
    assertThat(together.se()).isNotEqualTo(apart.se());
  }
}
