package dev.plumbline.bench.queue;

import java.util.Locale;

/**
 * What one way did in one scenario, over all its turns.
 *
 * @param seconds of wall time
 */
record Measured(int pairs, double seconds, Latencies claims, Latencies submits, CpuTime cpu) {
  double rate() {
    return pairs / seconds;
  }

  /** A row of the table; the ratio is that of the rates. */
  String row(String scenario, String way, Measured baseline) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,.0f | %s | %s | %.2f + %.2f = **%.2f** | %s |",
        scenario,
        way,
        rate(),
        spread(claims),
        spread(submits),
        cpu.server() / pairs,
        cpu.database() / pairs,
        (cpu.server() + cpu.database()) / pairs,
        baseline == this ? "1" : String.format(Locale.ROOT, "%.2f", rate() / baseline.rate()));
  }

  static String spread(Latencies calls) {
    return String.format(Locale.ROOT, "%.1f / %.1f", calls.quantile(.5), calls.quantile(.99));
  }
}
