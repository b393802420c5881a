package dev.plumbline.bench.queue;

import dev.plumbline.bench.queue.Sitting.Times;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** {@code plumbline bench queue}: runs the scenarios one after the other and prints each. */
public final class QueueBench {
  /** Trainers per client, so that none has an unlikely number of judgments a day. */
  private static final int TRAINERS = 20;

  private static final int WARM_SLICES = 20;

  /** A slice that costs this share of the cheapest one so far is no progress. */
  private static final double STEADY = 0.95;

  private static final String HEAD =
      """
      | open tasks | way | pairs/s | claim p50 / p99 ms | submit p50 / p99 ms \
      | CPU ms per pair: server + database | rate, of JDBC |
      |---|---|---|---|---|---|---|
      """;

  private final Options options;
  private final Stage stage;
  private final List<Trainer> trainers;
  private final List<Way> ways;
  private final Crowd crowd;
  private final TestedServer server;
  private int pairs;

  private QueueBench(Options options, TestedServer server, Stage stage, List<Way> ways)
      throws IOException, SQLException {
    this.options = options;
    this.server = server;
    this.stage = stage;
    this.ways = ways;
    this.trainers = new ArrayList<>(stage.trainers(TRAINERS * options.clients()));
    for (int i = 0; i < options.clients(); i++) {
      trainers.set(i * TRAINERS, stage.signedIn(trainers.get(i * TRAINERS)));
    }
    this.crowd = new Crowd(server, stage, trainers, options.clients());
  }

  public static void run(List<String> words) throws Exception {
    if (words.contains("--help")) {
      System.out.print(Options.USAGE);
      return;
    }
    var options = Options.of(words);
    LoggingSystem.get(QueueBench.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
    say("load before: %s", load());
    var clock = Clock.systemUTC();
    try (var server = TestedServer.start()) {
      var caller = new Caller(server.port(), options.clients());
      try (var stage = new Stage(server, caller, clock);
          var jdbc = new BareJdbc(server, options.clients(), clock)) {
        var ways = List.of(jdbc, new OverHttp(caller, false), new OverHttp(caller, true));
        new QueueBench(options, server, stage, ways).scenarios();
      }
    }
    say("load after: %s", load());
  }

  private void scenarios() throws IOException, SQLException, InterruptedException {
    warmUp();
    System.out.print(HEAD);
    if (options.only().contains("sizes")) {
      for (int tasks : options.tasks()) {
        compare(String.format(Locale.ROOT, "%,d", tasks), stage(1, tasks));
      }
    }
    if (options.only().contains("projects")) {
      int each = options.spreadTasks() / options.projects();
      var name = "%,d in %,d projects";
      compare(
          String.format(Locale.ROOT, name, each * options.projects(), options.projects()),
          stage(options.projects(), each));
    }
    if (options.only().contains("churn")) {
      churn();
    }
    if (options.only().contains("veteran")) {
      veteran();
    }
    count();
  }

  private List<Project> stage(int projects, int tasks) throws IOException, SQLException {
    long began = System.nanoTime();
    var made = stage.projects(projects, trainers);
    stage.tasks(made, tasks);
    note("set up in %.0f s", (System.nanoTime() - began) / 1e9);
    return made;
  }

  /** Until the server's CPU time per pair falls no more: its code is compiled while it works. */
  private void warmUp() throws IOException, SQLException, InterruptedException {
    var projects = stage(1, Math.min(100_000, options.spreadTasks()));
    long end = System.nanoTime() + options.warm().toNanos();
    var slice = options.warm().dividedBy(WARM_SLICES);
    pairs += crowd.turn(ways.getFirst(), projects, slice, Integer.MAX_VALUE).pairs();
    double best = Double.MAX_VALUE;
    for (int steady = 0; steady < 3 && System.nanoTime() < end; ) {
      double cost = 0;
      for (var way : ways.subList(1, ways.size())) {
        var turn = crowd.turn(way, projects, slice.dividedBy(2), Integer.MAX_VALUE);
        pairs += turn.pairs();
        cost += turn.cpu().server() / Math.max(1, turn.pairs());
      }
      steady = cost > STEADY * best ? steady + 1 : 0;
      best = Math.min(best, cost);
      note("warming up: %.2f ms of the server a pair", cost / (ways.size() - 1));
    }
  }

  private List<Measured> compare(String name, List<Project> projects)
      throws IOException, SQLException, InterruptedException {
    var before = Updates.now(stage);
    var measured = crowd.measure(ways, projects, options.slice());
    for (int i = 0; i < measured.size(); i++) {
      System.out.println(measured.get(i).row(name, ways.get(i).title(), measured.getFirst()));
      pairs += measured.get(i).pairs();
    }
    note("heap-only updates of the queue: %s; load %s", Updates.now(stage).since(before), load());
    return measured;
  }

  /** A million pairs by other trainers while a snapshot keeps every dead row. */
  private void churn() throws IOException, SQLException, InterruptedException {
    var others = stage.trainers(TRAINERS * options.clients());
    var all = new ArrayList<>(trainers);
    all.addAll(others);
    var projects = stage.projects(1, all);
    int spare = options.churn() / 2 + 50_000;
    stage.tasks(projects, (options.churn() + spare) / Stage.OVERLAP);
    var fresh = compare("fresh", projects);
    try (var connection = stage.connection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set transaction isolation level repeatable read");
      statement.execute("select count(*) from work.lease"); // takes the snapshot
      var turn =
          new Crowd(server, stage, others, options.clients())
              .turn(ways.getFirst(), projects, options.most(), options.churn());
      pairs += turn.pairs();
      var name = String.format(Locale.ROOT, "after %,d pairs, snapshot open", turn.pairs());
      note("%,d pairs in %.0f s under the open snapshot", turn.pairs(), turn.seconds());
      var tired = compare(name, projects);
      for (int i = 0; i < ways.size(); i++) {
        double share = tired.get(i).rate() / fresh.get(i).rate();
        note("%s: %.2f of fresh", ways.get(i).title(), share);
      }
      connection.rollback();
    }
  }

  /** One client alternates between an old trainer and a new one. */
  private void veteran() throws IOException, SQLException {
    var two = stage.trainers(2);
    var projects = stage.projects(1, two);
    stage.tasks(projects, 2 * options.veteran());
    stage.veteran(two.getFirst(), projects.getFirst(), options.veteran());
    var random = new Random(two.getFirst().rater());
    for (var way : ways.subList(0, 2)) {
      var times = List.of(new Times(), new Times());
      long end = System.nanoTime() + options.slice().toNanos();
      while (System.nanoTime() < end) {
        for (int i = 0; i < 2; i++) {
          var sitting = new Sitting(two.get(i), projects.getFirst(), random, times.get(i), end);
          way.sit(sitting);
        }
      }
      say(
          "%s, one client; claim p50 / p99 ms: trainer with %,d judgments %s, new trainer %s",
          way.title(), options.veteran(), claims(times.get(0)), claims(times.get(1)));
      pairs += times.get(0).pairs + times.get(1).pairs;
    }
    pairs += options.veteran();
  }

  private static String claims(Times times) {
    return Measured.spread(Latencies.merged(List.of(times.claims)));
  }

  /** Every acknowledged pair is stored, no task has more than it wants, nothing is left over. */
  private void count() throws SQLException {
    long judgments = stage.number("select count(*) from work.judgment");
    long leases = stage.number("select count(*) from work.lease");
    long over = stage.number("select count(*) from work.queue where taken > wanted");
    say(
        "%,d pairs acknowledged, %,d judgments stored, %d leases left, %d openings overdrawn",
        pairs, judgments, leases, over);
    if (judgments != pairs || leases != 0 || over != 0) {
      throw new IllegalStateException("the queue is not exact");
    }
  }

  private static String load() {
    return String.format(
        Locale.ROOT,
        "%.1f on %d cores",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  /** Beside the table, so that it can be taken as it is. */
  private static void note(String format, Object... values) {
    System.err.println("  " + String.format(Locale.ROOT, format, values));
  }
}
