package dev.plumbline.bench.agreement;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Repeats;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Simulated judgments, the same for the same size: items judged by five of 2,000 raters in four
 * classes; a rater reports the truth with a chance between .5 and .95 and guesses otherwise.
 */
@State(Scope.Benchmark)
public class Crowd {
  static final int OVERLAP = 5;
  private static final int RATERS = 2000;
  private static final int CLASSES = 4;

  @Param({"1", "10"})
  public int millions;

  Judgments judgments = Judgments.builder().build();
  int[] memory = new int[0];

  @Setup(Level.Trial)
  public void simulate() {
    judgments = simulate(millions * 1_000_000 / OVERLAP);
    memory = new int[judgments.size() + judgments.items() + 1];
  }

  static Judgments simulate(int items) {
    SplittableRandom random = new SplittableRandom(20_260_101);
    double[] accuracy = new double[RATERS];
    for (int r = 0; r < RATERS; r++) {
      accuracy[r] = 0.5 + 0.45 * random.nextDouble();
    }
    int[] item = new int[items * OVERLAP];
    int[] rater = new int[item.length];
    byte[] code = new byte[item.length];
    for (int i = 0; i < items; i++) {
      int truth = random.nextInt(CLASSES);
      int first = random.nextInt(RATERS);
      int step = 1 + random.nextInt(97);
      for (int o = 0; o < OVERLAP; o++) {
        int j = i * OVERLAP + o;
        item[j] = i;
        rater[j] = (first + o * step) % RATERS;
        boolean right = random.nextDouble() < accuracy[rater[j]];
        code[j] = (byte) (right ? truth : random.nextInt(CLASSES));
      }
    }
    return Judgments.ofCodes(item, rater, code, items, RATERS, List.of(0, 1, 2, 3), Repeats.REFUSE);
  }
}
