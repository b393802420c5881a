package dev.plumbline.bench.queue;

import java.util.Arrays;
import java.util.Collection;

/** Durations of one kind of call by one client, in nanoseconds. */
final class Latencies {
  private long[] nanos = new long[4096];
  private int count;

  void add(long taken) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = taken;
  }

  static Latencies merged(Collection<Latencies> parts) {
    var all = new Latencies();
    all.nanos =
        parts.stream().flatMapToLong(p -> Arrays.stream(p.nanos, 0, p.count)).sorted().toArray();
    all.count = all.nanos.length;
    return all;
  }

  /** Milliseconds below which this share of the calls stays; of merged ones only. NaN of none. */
  double quantile(double share) {
    return count == 0 ? Double.NaN : nanos[(int) Math.min(count - 1, share * count)] / 1e6;
  }
}
