package dev.plumbline.agreement.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The condition of Ford (1957) for finite strengths: however the contestants are split in two, each
 * side won or tied at least once against the other, that is, the graph of "did not always lose
 * against" is strongly connected.
 */
final class Components {
  private Components() {}

  /** Groups that were compared among each other at all. */
  static List<int[]> connected(Comparisons c) {
    return groups(c, (i, j) -> c.meetings(i, j) > 0, (i, j) -> c.meetings(i, j) > 0);
  }

  /** Groups within which strengths are finite. */
  static List<int[]> strong(Comparisons c) {
    return groups(
        c, (i, j) -> c.wins(i, j) + c.ties(i, j) > 0, (i, j) -> c.wins(j, i) + c.ties(j, i) > 0);
  }

  private interface Edge {
    boolean leads(int from, int to);
  }

  private static List<int[]> groups(Comparisons c, Edge forward, Edge backward) {
    int[] group = new int[c.size()];
    Arrays.fill(group, -1);
    List<int[]> groups = new ArrayList<>();
    for (int i = 0; i < c.size(); i++) {
      if (group[i] >= 0) {
        continue;
      }
      boolean[] down = reachable(c.size(), i, forward);
      boolean[] up = reachable(c.size(), i, backward);
      int[] members =
          java.util.stream.IntStream.range(0, c.size()).filter(j -> down[j] && up[j]).toArray();
      for (int member : members) {
        group[member] = groups.size();
      }
      groups.add(members);
    }
    groups.sort(Comparator.comparingInt((int[] members) -> -members.length));
    return groups;
  }

  private static boolean[] reachable(int size, int from, Edge edge) {
    boolean[] seen = new boolean[size];
    int[] stack = new int[size];
    int top = 0;
    stack[top++] = from;
    seen[from] = true;
    while (top > 0) {
      int i = stack[--top];
      for (int j = 0; j < size; j++) {
        if (!seen[j] && edge.leads(i, j)) {
          seen[j] = true;
          stack[top++] = j;
        }
      }
    }
    return seen;
  }
}
