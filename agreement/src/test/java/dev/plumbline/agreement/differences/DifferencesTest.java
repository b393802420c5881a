package dev.plumbline.agreement.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.coefficients.Difference;
import dev.plumbline.agreement.coefficients.KrippendorffsAlpha;
import dev.plumbline.agreement.marks.Box;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static final Set<Object> NONE = Set.of();

  @Test
  void sets() {
    Difference jaccard = Differences.jaccard();
    Difference masi = Differences.masi();
    Set<Integer> two = Set.of(1, 2);
    Set<Integer> four = Set.of(1, 2, 3, 4);
    assertThat(jaccard.between(two, four)).isCloseTo(0.5, within(1e-12));
    assertThat(masi.between(two, four)).isCloseTo(1 - 0.5 * 2 / 3, within(1e-12));
    assertThat(masi.between(two, Set.of(2, 3))).isCloseTo(1 - 1 / 3.0 / 3, within(1e-12));
    assertThat(masi.between(two, List.of(2, 1))).isZero();
    assertThat(masi.between(two, Set.of(3))).isEqualTo(1);
    assertThat(masi.between(NONE, NONE)).isZero();
    assertThat(masi.between(NONE, two)).isEqualTo(1);
    assertThatThrownBy(() -> masi.between("x", two)).hasMessageContaining("collection of labels");
  }

  @Test
  void boxes() {
    Box one = new Box(0, 0, 2, 2, "x");
    assertThat(Differences.iou().between(one, new Box(1, 0, 3, 2, "x")))
        .isCloseTo(1 - 2 / 6.0, within(1e-12));
    assertThat(Differences.iou().between(one, new Box(0, 0, 2, 2, "y"))).isEqualTo(1);
  }

  @Test
  void texts() {
    assertThat(Differences.edits().between("kitten", "sitting")).isEqualTo(3);
    assertThat(Differences.editShare().between("kitten", "sitting"))
        .isCloseTo(3 / 7.0, within(1e-12));
    assertThat(Differences.edits().between(List.of("a", "b"), List.of("b"))).isEqualTo(1);
    assertThat(Differences.edits().between("😀a", "😀")).isEqualTo(1);
    assertThat(Differences.editShare().between("", "")).isZero();
  }

  @Test
  void rankings() {
    Difference ranking = Differences.ranking();
    assertThat(ranking.between(List.of("a", "b", "c"), List.of("c", "b", "a"))).isEqualTo(1);
    assertThat(ranking.between(List.of("a", "b", "c"), List.of("b", "a", "c")))
        .isCloseTo(1 / 3.0, within(1e-12));
    assertThat(ranking.between(List.of(Set.of("a", "b"), "c"), List.of("a", "b", "c")))
        .isCloseTo(0.5 / 3, within(1e-12));
    assertThatThrownBy(() -> ranking.between(List.of("a"), List.of("b")))
        .hasMessageContaining("different things");
    assertThatThrownBy(() -> ranking.between(List.of("a", "a"), List.of("a")))
        .hasMessageContaining("twice");
  }

  /** Without ties the share of pairs ordered differently is (1 − tau) / 2. */
  @Test
  void rankingIsKendalls() {
    List<Integer> names = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
    List<Integer> other = new ArrayList<>(names);
    for (long seed = 0; seed < 50; seed++) {
      Collections.shuffle(names, new Random(seed));
      Collections.shuffle(other, new Random(seed + 1000));
      double tau = 0;
      for (int a = 0; a < 6; a++) {
        for (int b = 0; b < a; b++) {
          int sign = (names.indexOf(a) - names.indexOf(b)) * (other.indexOf(a) - other.indexOf(b));
          tau += Integer.signum(sign) / 15.0;
        }
      }
      assertThat(Differences.ranking().between(names, other))
          .as("seed %d", seed)
          .isCloseTo((1 - tau) / 2, within(1e-12));
    }
  }

  /** Complete data, where the independent implementation is right. */
  @Test
  void alphaWithMasiIsThatOfAnIndependentImplementation() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      CodingAnnotationStudy study = new CodingAnnotationStudy(3);
      JudgmentsBuilder builder = Judgments.builder();
      for (int i = 0; i < 40; i++) {
        Object[] row = new Object[3];
        Set<Integer> truth = labels(random);
        for (int r = 0; r < 3; r++) {
          row[r] = random.nextInt(3) == 0 ? labels(random) : truth;
          builder.add(i, r, row[r]);
        }
        study.addItemAsArray(row);
      }
      Difference masi = Differences.masi();
      double theirs =
          new KrippendorffAlphaAgreement(study, (s, a, b) -> masi.between(a, b))
              .calculateAgreement();
      assertThat(KrippendorffsAlpha.of(builder.build(), "masi", masi, Bootstrap.NONE).get())
          .as("seed %d", seed)
          .isCloseTo(theirs, within(1e-10));
    }
  }

  private static Set<Integer> labels(Random random) {
    Set<Integer> labels = new TreeSet<>();
    for (int k = 0; k < 4; k++) {
      if (random.nextInt(3) == 0) {
        labels.add(k);
      }
    }
    return labels;
  }

  /** On single labels every set difference is 0 or 1, so alpha is the nominal one. */
  @Test
  void setsOfOneLabelAreNominal() {
    Random random = new Random(3);
    JudgmentsBuilder sets = Judgments.builder();
    JudgmentsBuilder labels = Judgments.builder();
    for (int i = 0; i < 50; i++) {
      for (int r = 0; r < 3; r++) {
        int label = random.nextInt(2) == 0 ? i % 3 : random.nextInt(3);
        sets.add(i, r, Set.of(label));
        labels.add(i, r, label);
      }
    }
    double nominal = KrippendorffsAlpha.of(labels.build(), Scale.NOMINAL, Bootstrap.NONE).get();
    Judgments j = sets.build();
    assertThat(KrippendorffsAlpha.of(j, "masi", Differences.masi(), Bootstrap.NONE).get())
        .isCloseTo(nominal, within(1e-12));
    assertThat(KrippendorffsAlpha.of(j, "jaccard", Differences.jaccard(), Bootstrap.NONE).get())
        .isCloseTo(nominal, within(1e-12));
  }

  @Test
  void everyDifferenceIsSymmetricAndZeroForTheSame() {
    List<Difference> all =
        List.of(
            Differences.jaccard(),
            Differences.masi(),
            Differences.edits(),
            Differences.editShare(),
            Differences.ranking());
    for (long seed = 0; seed < 100; seed++) {
      List<Integer> one = new ArrayList<>(List.of(1, 2, 3, 4));
      List<Integer> other = new ArrayList<>(List.of(1, 2, 3, 4));
      Collections.shuffle(one, new Random(seed));
      Collections.shuffle(other, new Random(-seed - 1));
      for (Difference d : all) {
        assertThat(d.between(one, other)).as("seed %d", seed).isEqualTo(d.between(other, one));
        assertThat(d.between(one, List.copyOf(one))).as("seed %d", seed).isZero();
      }
    }
  }
}
