package dev.plumbline.questions.ranking;

import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.inputs.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where an answer puts the responses of a sheet, and so what it says about each pair. */
final class Places {
  private static final int UNPLACED = Integer.MAX_VALUE;

  private final List<String> responses;
  private final Map<String, Integer> tiers = new HashMap<>();
  private final boolean restIsWorse;

  Places(RankingQuestion question, RankingAnswer answer, Sheet sheet) {
    responses = sheet.responses(question.on()).stream().map(Response::id).toList();
    for (int tier = 0; tier < answer.tiers().size(); tier++) {
      for (var id : answer.tiers().get(tier)) {
        tiers.putIfAbsent(id, tier);
      }
    }
    restIsWorse = question.top() != null && !tiers.isEmpty();
    if (answer.allBad() && tiers.isEmpty()) {
      responses.forEach(id -> tiers.put(id, 0));
    }
  }

  /** What is known about a pair: tiers by which the first stands above the second. */
  record Pair(String first, String second, int lead) {}

  /** Every pair that the answer orders or ties, each once, as the sheet shows them. */
  List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < responses.size(); i++) {
      for (int j = i + 1; j < responses.size(); j++) {
        var first = responses.get(i);
        var second = responses.get(j);
        if (compares(first, second)) {
          pairs.add(new Pair(first, second, lead(first, second)));
        }
      }
    }
    return pairs;
  }

  /** Tiers between two responses; those not placed count as one tier below all that are. */
  int lead(String first, String second) {
    return bounded(second) - bounded(first);
  }

  private boolean compares(String first, String second) {
    boolean both = tiers.containsKey(first) && tiers.containsKey(second);
    boolean either = tiers.containsKey(first) || tiers.containsKey(second);
    return both || (restIsWorse && either);
  }

  private int bounded(String response) {
    int tier = tiers.getOrDefault(response, UNPLACED);
    return tier == UNPLACED ? lastTier() + 1 : tier;
  }

  private int lastTier() {
    return tiers.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
  }
}
