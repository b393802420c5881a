package dev.plumbline.agreement.coefficients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.JudgmentsBuilder;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LiveTallyTest {
  private static final double[] VALUES = {0, 1, 2, 5};

  private record Given(int item, int code) {}

  /** Ten thousand additions, removals and edits end at what a fresh count of the rest gives. */
  @Test
  void everyChangeIsExact() {
    for (long seed = 0; seed < 5; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      LiveTally live = new LiveTally(4);
      List<Given> kept = new ArrayList<>();
      for (int n = 0; n < 10_000; n++) {
        Given fresh = new Given(random.nextInt(400), random.nextInt(random.nextInt(4) + 1));
        int act = kept.size() < 20 ? 0 : random.nextInt(3);
        if (act == 0) {
          live.add(fresh.item, fresh.code);
          kept.add(fresh);
        } else if (act == 1) {
          Given gone = kept.remove(random.nextInt(kept.size()));
          live.remove(gone.item, gone.code);
        } else {
          Given old = kept.remove(random.nextInt(kept.size()));
          live.change(old.item, old.code, fresh.code);
          kept.add(new Given(old.item, fresh.code));
        }
      }
      compare(live, kept);
    }
  }

  private static void compare(LiveTally live, List<Given> kept) {
    JudgmentsBuilder builder = Judgments.builder().categories(List.of(0, 1, 2, 5));
    int rater = 0;
    for (Given given : kept) {
      builder.add(given.item, rater++, VALUES[given.code]);
    }
    Tally tally = Tally.of(builder.build());
    near(live.percentMeanOverItems(), tally.percentMeanOverItems().get());
    near(live.fleissKappa(), tally.fleissKappa(Weighting.IDENTITY).get());
    near(live.gwetsAc1(), tally.gwetsAc(Weighting.IDENTITY).get());
    near(live.brennanPrediger(), tally.brennanPrediger(Weighting.IDENTITY).get());
    for (Scale scale : Scale.values()) {
      near(
          live.krippendorffsAlpha(scale, VALUES),
          tally.krippendorffsAlpha(scale, Bootstrap.NONE).get());
    }
  }

  private static void near(double live, double fresh) {
    assertThat(live).isCloseTo(fresh, within(1e-12));
  }

  @Test
  void undefinedHasAReason() {
    LiveTally live = new LiveTally(2);
    assertThat(live.obstacle()).isEqualTo(Undefined.NO_JUDGMENTS);
    live.add(0, 1);
    assertThat(live.obstacle()).isEqualTo(Undefined.NO_SHARED_ITEM);
    live.add(0, 1);
    assertThat(live.obstacle()).isEqualTo(Undefined.ONE_CATEGORY);
    assertThat(live.fleissKappa()).isNaN();
    live.add(0, 0);
    assertThat(live.obstacle()).isNull();
    assertThatThrownBy(() -> live.remove(3, 0)).hasMessageContaining("item 3");
  }
}
