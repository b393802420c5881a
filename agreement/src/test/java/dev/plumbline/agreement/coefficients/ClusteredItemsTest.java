package dev.plumbline.agreement.coefficients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Judgments;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Items of one cluster hang together: saying the same thing twice makes nothing more certain. */
class ClusteredItemsTest {
  @Test
  void everyItemTwiceInOneClusterHasTheErrorOfEveryItemOnce() {
    for (int seed = 0; seed < 20; seed++) {
      Coefficient once = PercentAgreement.meanOverItems(judgments(seed, 1));
      Coefficient twice = PercentAgreement.meanOverItems(judgments(seed, 2));

      assertThat(twice.get()).as("seed %d", seed).isCloseTo(once.get(), within(1e-12));
      assertThat(twice.se()).as("seed %d", seed).isCloseTo(once.se(), within(1e-12));
    }
  }

  private static Judgments judgments(int seed, int copies) {
    var random = new Random(seed);
    var builder = Judgments.builder();
    for (int item = 0; item < 40; item++) {
      for (int rater = 0; rater < 4; rater++) {
        boolean missing = random.nextInt(4) == 0;
        String value = random.nextBoolean() ? "yes" : "no";
        for (int copy = 0; copy < copies && !missing; copy++) {
          builder.add(item + "/" + copy, rater, value);
          if (copies > 1) {
            builder.cluster(item + "/" + copy, item);
          }
        }
      }
    }
    return builder.build();
  }
}
