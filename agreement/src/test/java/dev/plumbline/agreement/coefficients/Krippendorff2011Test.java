package dev.plumbline.agreement.coefficients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Given;
import dev.plumbline.agreement.Interval;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Tables;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, example D. */
class Krippendorff2011Test {
  private final Judgments observers =
      Tables.wide("classic-tables/krippendorff-2011-4-observers-12-units.csv");

  @Test
  void everyScale() {
    Map<Scale, Double> published =
        Map.of(
            Scale.NOMINAL, 0.743, Scale.ORDINAL, 0.815, Scale.INTERVAL, 0.849, Scale.RATIO, 0.797);
    published.forEach(
        (scale, alpha) ->
            assertThat(KrippendorffsAlpha.of(observers, scale).value())
                .as(scale.name())
                .isCloseTo(alpha, within(0.0005)));
  }

  @Test
  void theUnitWithOneJudgmentIsDropped() {
    Coefficient alpha = KrippendorffsAlpha.of(observers, Scale.NOMINAL);
    assertThat(alpha.sample().items()).isEqualTo(11);
    assertThat(alpha.sample().judgments()).isEqualTo(40);
    assertThat(alpha.sample().marginals().get(2).count()).isEqualTo(10);
  }

  @Test
  void aCustomDifferenceEntersAsItIs() {
    Coefficient squared =
        KrippendorffsAlpha.of(
            observers,
            "squared",
            (a, b) -> Math.pow(((Number) a).doubleValue() - ((Number) b).doubleValue(), 2),
            Bootstrap.NONE);
    assertThat(squared.get())
        .isCloseTo(KrippendorffsAlpha.of(observers, Scale.INTERVAL).get(), within(1e-12));
  }

  @Test
  void theIntervalDependsOnTheSeedAlone() {
    Interval once = Given.interval(KrippendorffsAlpha.of(observers, Scale.ORDINAL));
    assertThat(KrippendorffsAlpha.of(observers, Scale.ORDINAL).interval()).isEqualTo(once);
    assertThat(
            KrippendorffsAlpha.of(observers, Scale.ORDINAL, Bootstrap.STANDARD.withSeed(5))
                .interval())
        .isNotEqualTo(once);
    assertThat(once.low()).isBetween(0.2, 0.8);
    assertThat(once.high()).isBetween(0.9, 1.0);
  }
}
