package dev.plumbline.bench;

import dev.plumbline.bench.agreement.AgreementBench;
import dev.plumbline.bench.queue.QueueBench;
import java.util.Arrays;
import java.util.List;

/** {@code plumbline bench NAME}: runs one benchmark. */
public final class Bench {
  private static final String USAGE =
      """
      Usage: plumbline bench NAME [options]

        agreement [--millions 1,10] [--cores 2] [--quick]
                       coefficients and models of 1 and 10 million judgments, wall and CPU time,
                       beside the time that reading the same memory takes
        queue [--tasks 100000,1000000] [--clients 16] [--seconds 20] [--quick]
                       claim and submit over HTTP beside bare JDBC; queue --help says more
      """;

  private Bench() {}

  public static void main(String[] words) throws Exception {
    List<String> rest = Arrays.asList(words).subList(Math.min(1, words.length), words.length);
    String name = words.length == 0 ? "" : words[0];
    switch (name) {
      case "agreement" -> AgreementBench.run(rest);
      case "queue" -> QueueBench.run(rest);
      default -> System.out.print(USAGE);
    }
  }
}
