package dev.plumbline.bench.queue;

import dev.plumbline.bench.queue.Sitting.Times;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Clients that work at the same time. Each has trainers of its own, who take turns of a few pairs
 * on a project by chance: nobody judges thousands of tasks in a day.
 */
final class Crowd {
  private final TestedServer server;
  private final Stage stage;
  private final List<List<Trainer>> trainers;
  private final List<Random> randoms;

  /**
   * @param clients how many work at the same time; they share the trainers out
   */
  Crowd(TestedServer server, Stage stage, List<Trainer> trainers, int clients) {
    this.server = server;
    this.stage = stage;
    this.trainers = new ArrayList<>();
    this.randoms = new ArrayList<>();
    int each = trainers.size() / clients;
    for (int i = 0; i < clients; i++) {
      this.trainers.add(trainers.subList(i * each, (i + 1) * each));
      this.randoms.add(new Random(trainers.get(i).rater()));
    }
  }

  /** Each way in turn, twice, so that a passing load does not meet only one of them. */
  List<Measured> measure(List<Way> ways, List<Project> projects, Duration slice)
      throws IOException, SQLException, InterruptedException {
    var first = new ArrayList<Turn>();
    for (var way : ways) {
      first.add(turn(way, projects, slice.dividedBy(2), Integer.MAX_VALUE));
    }
    var both = new ArrayList<Measured>();
    for (int i = 0; i < ways.size(); i++) {
      var second = turn(ways.get(i), projects, slice.dividedBy(2), Integer.MAX_VALUE);
      both.add(first.get(i).and(second).measured());
    }
    return both;
  }

  /** What came of one turn. */
  record Turn(List<Times> times, double seconds, CpuTime cpu) {
    int pairs() {
      return times.stream().mapToInt(t -> t.pairs).sum();
    }

    Turn and(Turn other) {
      var all = new ArrayList<>(times);
      all.addAll(other.times);
      return new Turn(all, seconds + other.seconds, cpu.plus(other.cpu));
    }

    Measured measured() {
      return new Measured(
          pairs(),
          seconds,
          Latencies.merged(times.stream().map(t -> t.claims).toList()),
          Latencies.merged(times.stream().map(t -> t.submits).toList()),
          cpu);
    }
  }

  /** All clients until the time is over or about so many pairs are made. */
  Turn turn(Way way, List<Project> projects, Duration most, int pairs)
      throws IOException, SQLException, InterruptedException {
    var before = server.cpuTime();
    long began = System.nanoTime();
    var times = new ArrayList<Times>();
    try (var threads = Executors.newFixedThreadPool(trainers.size())) {
      var running = new ArrayList<Future<Times>>();
      for (int i = 0; i < trainers.size(); i++) {
        int client = i;
        running.add(
            threads.submit(
                () ->
                    work(client, way, projects, began + most.toNanos(), pairs / trainers.size())));
      }
      for (var client : running) {
        times.add(client.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(way.title() + " failed", e.getCause());
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    var bare = server.cpuTime().since(before);
    stage.awaitFollowers();
    return new Turn(times, seconds, way.bare() ? bare : server.cpuTime().since(before));
  }

  private Times work(int client, Way way, List<Project> projects, long end, int pairs)
      throws IOException {
    var times = new Times();
    var random = randoms.get(client);
    while (times.pairs < pairs && System.nanoTime() < end) {
      var trainer = pick(trainers.get(client), random);
      way.sit(new Sitting(trainer, pick(projects, random), random, times, end));
    }
    return times;
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
