package dev.plumbline.agreement.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rankings, best first, of all or some contestants, with ties. What a ranking leaves out says
 * nothing, unless it was added as a top list, whose others all come after.
 */
public final class Rankings {
  /** Tied groups and sets to choose from beyond this would need too many subsets. */
  static final int MOST_ALTERNATIVES = 20;

  private final List<Object> names;
  private final List<Choice> choices;
  private final Comparisons comparisons;

  /**
   * One stage of a ranking: the chosen group came first among the alternatives.
   *
   * @param chosen indexes, ascending
   * @param alternatives indexes, ascending, the chosen among them
   */
  record Choice(List<Integer> chosen, List<Integer> alternatives) {}

  private Rankings(List<Object> names, List<Choice> choices, Comparisons comparisons) {
    this.names = names;
    this.choices = choices;
    this.comparisons = comparisons;
  }

  public static Builder builder() {
    return new Builder();
  }

  List<Choice> choices() {
    return choices;
  }

  int size() {
    return names.size();
  }

  Object name(int contestant) {
    return names.get(contestant);
  }

  /** The pairs that the rankings contain, each as one comparison. */
  public Comparisons comparisons() {
    return comparisons;
  }

  /** Collects rankings one by one. */
  public static final class Builder {
    private final Map<Object, Integer> index = new LinkedHashMap<>();
    private final List<Choice> choices = new ArrayList<>();
    private final Comparisons.Builder pairs = Comparisons.builder();

    private Builder() {}

    /** Adds a ranking of what it names: groups best first, a group's members tied. */
    public Builder add(List<? extends List<?>> groups) {
      return addTop(groups, List.of());
    }

    /**
     * Adds the top of a ranking: the others come after all groups, in no known order.
     *
     * @throws IllegalArgumentException when a contestant occurs twice, a group is empty, or there
     *     are more than twenty contestants
     */
    public Builder addTop(List<? extends List<?>> groups, List<?> others) {
      List<List<Integer>> stages = new ArrayList<>();
      Set<Integer> left = new HashSet<>();
      for (List<?> group : groups) {
        stages.add(indexes(group, left));
      }
      List<Integer> rest = others.isEmpty() ? List.of() : indexes(others, left);
      if (left.size() > MOST_ALTERNATIVES) {
        throw new IllegalArgumentException("a ranking of " + left.size() + " contestants");
      }
      for (int s = 0; s < stages.size(); s++) {
        if (left.size() > 1) {
          choices.add(new Choice(stages.get(s), left.stream().sorted().toList()));
        }
        pairs(stages.get(s), stages.subList(s + 1, stages.size()), rest);
        stages.get(s).forEach(left::remove);
      }
      return this;
    }

    private List<Integer> indexes(List<?> group, Set<Integer> seen) {
      if (group.isEmpty()) {
        throw new IllegalArgumentException("an empty group in a ranking");
      }
      int[] members = new int[group.size()];
      for (int m = 0; m < members.length; m++) {
        members[m] = index.computeIfAbsent(group.get(m), fresh -> index.size());
        if (!seen.add(members[m])) {
          throw new IllegalArgumentException("'" + group.get(m) + "' occurs twice in a ranking");
        }
      }
      Arrays.sort(members);
      return Arrays.stream(members).boxed().toList();
    }

    private void pairs(List<Integer> group, List<List<Integer>> below, List<Integer> rest) {
      List<Integer> worse = new ArrayList<>(rest);
      below.forEach(worse::addAll);
      for (int m = 0; m < group.size(); m++) {
        Integer one = group.get(m);
        worse.forEach(other -> pairs.add(one, other, Comparisons.Outcome.LEFT));
        for (Integer tied : group.subList(m + 1, group.size())) {
          pairs.add(one, tied, Comparisons.Outcome.TIE);
        }
      }
    }

    public Rankings build() {
      List<Object> names = List.copyOf(index.keySet());
      return new Rankings(names, List.copyOf(choices), pairs.build().renamed(names));
    }
  }
}
