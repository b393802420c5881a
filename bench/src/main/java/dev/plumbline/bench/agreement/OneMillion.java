package dev.plumbline.bench.agreement;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.coefficients.LiveTally;
import dev.plumbline.agreement.coefficients.PairwiseKappas;
import dev.plumbline.agreement.reading.BadRow;
import dev.plumbline.agreement.reading.JudgmentTable;
import dev.plumbline.agreement.reading.TableFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is asked of a million judgments only. */
@State(Scope.Benchmark)
public class OneMillion {
  private static final int ITEMS = 1_000_000 / Crowd.OVERLAP;

  private Judgments judgments = Judgments.builder().build();
  private LiveTally live = new LiveTally(1);
  private byte[] table = new byte[0];
  private int next;

  @Setup(Level.Trial)
  public void simulate() {
    judgments = Crowd.simulate(ITEMS);
    live = new LiveTally(judgments.categories());
    StringBuilder text = new StringBuilder("item,rater,value\n");
    for (int i = 0; i < judgments.items(); i++) {
      for (int p = judgments.start(i); p < judgments.start(i + 1); p++) {
        live.add(i, judgments.code(p));
        text.append("task-")
            .append(i)
            .append(",rater-")
            .append(judgments.rater(p))
            .append(',')
            .append(judgments.code(p))
            .append('\n');
      }
    }
    table = text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public List<PairwiseKappas.Pair> allPairwiseKappas() {
    return PairwiseKappas.of(judgments);
  }

  /** One judgment of a million taken back and given again. */
  @Benchmark
  public LiveTally liveJudgment() {
    int item = next;
    next = (next + 7919) % ITEMS;
    int code = judgments.code(judgments.start(item));
    live.remove(item, code);
    live.add(item, code);
    return live;
  }

  /** The same, and alpha, kappa and AC1 read again. */
  @Benchmark
  public double liveJudgmentAndCoefficients() {
    liveJudgment();
    return live.krippendorffsAlpha(Scale.NOMINAL, new double[0])
        + live.fleissKappa()
        + live.gwetsAc1();
  }

  @Benchmark
  public JudgmentTable readCsv() throws IOException, BadRow {
    return JudgmentTable.read(new ByteArrayInputStream(table), TableFormat.GUESSED);
  }
}
