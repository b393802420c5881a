package dev.plumbline.bench.agreement;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.models.DawidSkene;
import dev.plumbline.agreement.models.Fitting;
import dev.plumbline.agreement.models.RaterModel;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of the agreement library and prints one table in Markdown. */
public final class AgreementBench {
  private AgreementBench() {}

  public static void run(List<String> words) throws RunnerException {
    String millions = after(words, "--millions", "1,10");
    int cores = Integer.parseInt(after(words, "--cores", "0"));
    boolean quick = words.contains("--quick");
    System.out.println("load before: " + load());
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("dev.plumbline.bench.agreement." + after(words, "--only", ""))
            .param("millions", millions.split(","))
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.MILLISECONDS)
            .forks(1)
            .warmupIterations(quick ? 1 : 3)
            .measurementIterations(quick ? 2 : 5)
            .warmupTime(TimeValue.seconds(2))
            .measurementTime(TimeValue.seconds(2))
            .verbosity(VerboseMode.SILENT)
            .jvmArgs(jvm(millions, cores))
            .addProfiler(CpuTime.class)
            .addProfiler(GCProfiler.class);
    Collection<RunResult> results = new Runner(options.build()).run();
    System.out.println("load after: " + load());
    print(results);
    if (words.contains("--memory")) {
      memory(millions);
    }
  }

  private static String[] jvm(String millions, int cores) {
    List<String> jvm = new ArrayList<>();
    jvm.add(millions.contains("100") ? "-Xmx4g" : "-Xmx1g");
    // JMH reads field offsets the old way.
    jvm.add("--sun-misc-unsafe-memory-access=allow");
    if (cores > 0) {
      // The calling thread works too.
      jvm.add("-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + (cores - 1));
    }
    return jvm.toArray(String[]::new);
  }

  private static String after(List<String> words, String name, String otherwise) {
    int at = words.indexOf(name);
    return at < 0 || at + 1 == words.size() ? otherwise : words.get(at + 1);
  }

  private static String load() {
    return "%.1f on %d cores"
        .formatted(
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            Runtime.getRuntime().availableProcessors());
  }

  private static void print(Collection<RunResult> results) {
    Map<String, Double> floors = new HashMap<>();
    for (RunResult result : results) {
      if (name(result).equals("floor")) {
        floors.put(size(result), cpu(result));
      }
    }
    System.out.println(
        "| operation | million | wall ms | CPU ms | CPU ns per judgment | CPU over floor | bytes allocated |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (RunResult result : results) {
      Double floor = floors.get(size(result));
      double judgments = Double.parseDouble(size(result)) * 1e6;
      boolean live = name(result).startsWith("live");
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %s | %s | %s | %s | %,.0f |%n",
          name(result),
          size(result),
          figure(result.getPrimaryResult().getScore()),
          figure(cpu(result)),
          live ? "–" : figure(cpu(result) * 1e6 / judgments),
          floor == null || live ? "–" : "× " + figure(cpu(result) / floor),
          allocated(result));
    }
  }

  private static String figure(double x) {
    return String.format(Locale.ROOT, x < 0.01 ? "%.6f" : x < 10 ? "%.2f" : "%.0f", x);
  }

  private static String name(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String size(RunResult result) {
    String millions = result.getParams().getParam("millions");
    return millions == null ? "1" : millions;
  }

  private static double cpu(RunResult result) {
    return secondary(result, CpuTime.LABEL);
  }

  private static double allocated(RunResult result) {
    return secondary(result, "gc.alloc.rate.norm");
  }

  private static double secondary(RunResult result, String label) {
    for (Map.Entry<String, Result> entry : result.getSecondaryResults().entrySet()) {
      if (entry.getKey().endsWith(label)) {
        return entry.getValue().getScore();
      }
    }
    return Double.NaN;
  }

  private static void memory(String millions) {
    for (String size : millions.split(",")) {
      Judgments judgments = Crowd.simulate(Integer.parseInt(size) * 1_000_000 / Crowd.OVERLAP);
      DawidSkene fit = DawidSkene.fit(judgments, RaterModel.FULL, Fitting.REFERENCE);
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          "%s million judgments and their Dawid-Skene fit: %,d MB of heap, %d passes%n",
          size, (runtime.totalMemory() - runtime.freeMemory()) >> 20, fit.passes());
    }
  }
}
