package dev.plumbline.work.leading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void aSteadyRateGivesANarrowRangeAroundTheObviousDay() {
    var forecast = Forecast.of(100, List.of(10, 10, 10, 10, 10, 10, 10), TODAY).orElseThrow();
    assertThat(forecast.earliest()).isBefore(TODAY.plusDays(10)).isAfter(TODAY.plusDays(7));
    assertThat(forecast.latest()).isAfter(TODAY.plusDays(10)).isBefore(TODAY.plusDays(14));
    assertThat(forecast.explanation().toString()).startsWith("100 judgments are left");
  }

  @Test
  void anUnsteadyRateGivesAWideOne() {
    var forecast = Forecast.of(100, List.of(0, 40, 0, 0, 30, 0, 0), TODAY).orElseThrow();
    assertThat(forecast.latest()).isAfter(TODAY.plusDays(20));
    assertThat(forecast.earliest()).isBefore(TODAY.plusDays(9));
  }

  @Test
  void withoutTwoFullDaysWithoutWorkOrWithNothingLeftThereIsNone() {
    assertThat(Forecast.of(100, List.of(10), TODAY)).isEmpty();
    assertThat(Forecast.of(100, List.of(0, 0, 0), TODAY)).isEmpty();
    assertThat(Forecast.of(0, List.of(10, 10), TODAY)).isEmpty();
  }
}
