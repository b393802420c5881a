package dev.plumbline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.quality.AgreementView.Result;
import dev.plumbline.quality.ProjectPositions.Moment;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineSentenceTest {
  @Test
  void whatIsShownAsZeroHasNoSign() {
    assertThat(said(-0.004, -0.005, 0.0049)).contains("is 0.00 (95 % interval 0.00 to 0.00)");
    assertThat(said(-0.006, -0.25, 0.006)).contains("is -0.01 (95 % interval -0.25 to 0.01)");
  }

  private static String said(double alpha, double low, double high) {
    var result =
        new Result(
            "alpha", "nominal", alpha, null, null, List.of(low, high), 2, 2, 4, 2, "bootstrap");
    var project =
        new MeasuredProject(new Moment(1, 1), Instant.EPOCH, List.of(), List.of(), 4, 2, 2);
    return HeadlineSentence.of(project, result, null).toString();
  }
}
