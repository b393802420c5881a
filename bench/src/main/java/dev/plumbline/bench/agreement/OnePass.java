package dev.plumbline.bench.agreement;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Coefficient;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.coefficients.KrippendorffsAlpha;
import dev.plumbline.agreement.coefficients.Tally;
import dev.plumbline.agreement.models.DawidSkene;
import dev.plumbline.agreement.models.Fitting;
import dev.plumbline.agreement.models.RaterModel;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;

/** What is asked of any number of judgments. */
public class OnePass {
  private static final int CHUNK = 1 << 18;

  /** The floor: reading as much memory as the judgments take, on all cores. */
  @Benchmark
  public long floor(Crowd crowd) {
    int[] memory = crowd.memory;
    int chunks = (memory.length + CHUNK - 1) / CHUNK;
    return IntStream.range(0, chunks).parallel().mapToLong(c -> sum(memory, c * CHUNK)).sum();
  }

  private static long sum(int[] memory, int from) {
    int to = Math.min(memory.length, from + CHUNK);
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += memory[i];
    }
    return sum;
  }

  @Benchmark
  public Tally majority(Crowd crowd) {
    return Tally.of(crowd.judgments);
  }

  @Benchmark
  public List<Coefficient> majorityAndAllNominal(Crowd crowd) {
    return Tally.of(crowd.judgments).nominal(Bootstrap.NONE);
  }

  @Benchmark
  public Coefficient alphaNominal(Crowd crowd) {
    return KrippendorffsAlpha.of(crowd.judgments, Scale.NOMINAL, Bootstrap.NONE);
  }

  @Benchmark
  public Coefficient alphaInterval(Crowd crowd) {
    return KrippendorffsAlpha.of(crowd.judgments, Scale.INTERVAL, Bootstrap.NONE);
  }

  @Benchmark
  public Coefficient alphaNominalWith1000Resamples(Crowd crowd) {
    return KrippendorffsAlpha.of(crowd.judgments, Scale.NOMINAL, Bootstrap.STANDARD);
  }

  /** From the soft majority to a relative change of the likelihood of 1e-9. */
  @Benchmark
  public DawidSkene dawidSkene(Crowd crowd) {
    return DawidSkene.fit(crowd.judgments, RaterModel.FULL, Fitting.REFERENCE);
  }
}
