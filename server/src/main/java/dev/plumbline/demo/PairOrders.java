package dev.plumbline.demo;

import dev.plumbline.questions.capabilities.Preference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** In which order one answer puts each pair of responses. */
final class PairOrders {
  private record Pair(String one, String other) {}

  /** The lower id first; positive when it is preferred, 0 in a tie. */
  private final Map<Pair, Integer> orders = new HashMap<>();

  private final Map<String, Integer> beaten = new LinkedHashMap<>();

  PairOrders(List<Preference> preferences) {
    for (Preference p : preferences) {
      int sign = p.tie() ? 0 : p.first().compareTo(p.second()) < 0 ? 1 : -1;
      orders.put(pair(p.first(), p.second()), sign);
      beaten.merge(p.first(), p.tie() ? 0 : 1, Integer::sum);
      beaten.merge(p.second(), 0, Integer::sum);
    }
  }

  private static Pair pair(String first, String second) {
    return first.compareTo(second) < 0 ? new Pair(first, second) : new Pair(second, first);
  }

  int pairs() {
    return orders.size();
  }

  /** On how many pairs both say the same: the same one better, or a tie. */
  int agreeing(PairOrders other) {
    Set<Map.Entry<Pair, Integer>> same = new HashSet<>(orders.entrySet());
    same.retainAll(other.orders.entrySet());
    return same.size();
  }

  /** The best responses first; those that beat as many others stand together. */
  List<List<String>> tiers() {
    var byWins = new TreeMap<Integer, List<String>>();
    beaten.forEach((id, wins) -> byWins.computeIfAbsent(wins, w -> new ArrayList<>()).add(id));
    return List.copyOf(byWins.descendingMap().values());
  }
}
