package dev.plumbline.bench.queue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What to measure.
 *
 * @param tasks open tasks of one project, one scenario each
 * @param projects how many projects share {@code spreadTasks} in the scenario of many projects
 * @param churn pairs that are made while a snapshot is open
 * @param veteran judgments that the old trainer already has
 * @param clients how many work at the same time
 * @param slice how long each way is measured in a scenario
 * @param warm warming up ends after this time, even if the server still gets faster
 * @param most the churn ends after this time, however far it came
 * @param only the scenarios: sizes, projects, churn, veteran
 */
record Options(
    List<Integer> tasks,
    int projects,
    int spreadTasks,
    int churn,
    int veteran,
    int clients,
    Duration slice,
    Duration warm,
    Duration most,
    Set<String> only) {
  static final String USAGE =
      """
      plumbline bench queue [--tasks 100000,1000000] [--projects 1000] [--churn 1000000]
          [--veteran 50000] [--clients 16] [--seconds 20] [--warm 300] [--churn-minutes 15]
          [--only sizes,projects,churn,veteran] [--quick]

      Pairs of claim and submit over HTTP, beside bare JDBC with the same statements. Starts its own
      server with its own PostgreSQL in a scratch directory, on loopback, and removes both in the
      end. --quick: small sizes, about a minute. Ten million tasks take 10 GB of disk.
      """;

  private static final Set<String> ALL = Set.of("sizes", "projects", "churn", "veteran");

  static Options of(List<String> words) {
    boolean quick = words.contains("--quick");
    int seconds = number(words, "--seconds", quick ? 3 : 20);
    return new Options(
        Arrays.stream(
                after(words, "--tasks", quick ? "5000,20000" : "100000,1000000").split(",", -1))
            .map(Integer::valueOf)
            .toList(),
        number(words, "--projects", quick ? 20 : 1000),
        quick ? 20_000 : 1_000_000,
        number(words, "--churn", quick ? 6000 : 1_000_000),
        number(words, "--veteran", quick ? 5000 : 50_000),
        number(words, "--clients", 16),
        Duration.ofSeconds(seconds),
        Duration.ofSeconds(number(words, "--warm", quick ? 10 : 300)),
        Duration.ofMinutes(number(words, "--churn-minutes", quick ? 1 : 15)),
        words.contains("--only") ? Set.of(after(words, "--only", "").split(",", -1)) : ALL);
  }

  private static int number(List<String> words, String name, int otherwise) {
    return Integer.parseInt(after(words, name, Integer.toString(otherwise)));
  }

  private static String after(List<String> words, String name, String otherwise) {
    int at = words.indexOf(name);
    return at < 0 || at + 1 == words.size() ? otherwise : words.get(at + 1);
  }
}
