package dev.plumbline.bench.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * CPU time that server and database have used up to now, from Linux' {@code /proc} (proc(5)).
 *
 * @param server milliseconds of the server's JVM
 * @param database milliseconds of the postmaster, its living children and those that ended
 */
record CpuTime(double server, double database) {
  /** One tick of {@code /proc/PID/stat}: USER_HZ is 100 on every architecture Java runs on. */
  private static final double MILLIS = 10;

  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int CHILDREN = 13;

  static CpuTime now(long server, long postmaster) throws IOException {
    double database = ticks(stat(postmaster), USER, 4);
    for (var child : children(postmaster)) {
      database += ticks(child, USER, 2);
    }
    return new CpuTime(ticks(stat(server), USER, 2) * MILLIS, database * MILLIS);
  }

  CpuTime since(CpuTime before) {
    return new CpuTime(server - before.server, database - before.database);
  }

  CpuTime plus(CpuTime other) {
    return new CpuTime(server + other.server, database + other.database);
  }

  private static List<String[]> children(long parent) throws IOException {
    var found = new ArrayList<String[]>();
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var process : processes) {
        var stat = stat(Long.parseLong(process.getFileName().toString()));
        if (stat.length > CHILDREN && stat[PARENT].equals(Long.toString(parent))) {
          found.add(stat);
        }
      }
    }
    return found;
  }

  /** The fields from the state on: what comes before may hold spaces. Empty: it has ended. */
  private static String[] stat(long pid) {
    try {
      var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    } catch (IOException e) {
      return new String[0];
    }
  }

  private static double ticks(String[] stat, int from, int fields) {
    double sum = 0;
    for (int i = from; i < Math.min(from + fields, stat.length); i++) {
      sum += Double.parseDouble(stat[i]);
    }
    return sum;
  }
}
