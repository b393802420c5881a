package dev.plumbline.agreement.ranking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Outcomes of comparing two contestants, summed over who stood left and right: wins and ties for
 * each pair. Order of rows and orientation of pairs do not matter.
 */
public final class Comparisons {
  private final List<Object> names;
  private final Map<Object, Integer> index = new HashMap<>();
  private final double[][] wins;
  private final double[][] ties;

  private Comparisons(List<Object> names, double[][] wins, double[][] ties) {
    this.names = names;
    for (int i = 0; i < names.size(); i++) {
      index.put(names.get(i), i);
    }
    this.wins = wins;
    this.ties = ties;
  }

  /** Who was better. */
  public enum Outcome {
    LEFT,
    RIGHT,
    TIE
  }

  /** Comparisons without who made them and how sides differed. */
  public static Comparisons of(List<Judged> judged) {
    Builder builder = builder();
    judged.forEach(one -> builder.add(one.left(), one.right(), one.outcome()));
    return builder.build();
  }

  public static Builder builder() {
    return new Builder();
  }

  public int size() {
    return names.size();
  }

  /**
   * Index of a contestant.
   *
   * @throws IllegalArgumentException when nobody bears the name
   */
  public int indexOf(Object name) {
    Integer at = index.get(name);
    if (at == null) {
      throw new IllegalArgumentException("no contestant '" + name + "'");
    }
    return at;
  }

  public Object name(int contestant) {
    return names.get(contestant);
  }

  /** How often one beat the other. */
  public double wins(int one, int other) {
    return wins[one][other];
  }

  /** How often the two tied; symmetric. */
  public double ties(int one, int other) {
    return ties[one][other];
  }

  /** How often the two met. */
  public double meetings(int one, int other) {
    return wins[one][other] + wins[other][one] + ties[one][other];
  }

  /** All comparisons. */
  public double total() {
    double total = 0;
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < i; j++) {
        total += meetings(i, j);
      }
    }
    return total;
  }

  /** With names in place of indexes into them, in the order of the names. */
  Comparisons renamed(List<Object> all) {
    int k = all.size();
    double[][] newWins = new double[k][k];
    double[][] newTies = new double[k][k];
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < size(); j++) {
        newWins[(Integer) name(i)][(Integer) name(j)] = wins[i][j];
        newTies[(Integer) name(i)][(Integer) name(j)] = ties[i][j];
      }
    }
    return new Comparisons(all, newWins, newTies);
  }

  /** Only some contestants, given by index, and the comparisons among them. */
  public Comparisons among(int[] contestants) {
    int k = contestants.length;
    double[][] someWins = new double[k][k];
    double[][] someTies = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        someWins[i][j] = wins[contestants[i]][contestants[j]];
        someTies[i][j] = ties[contestants[i]][contestants[j]];
      }
    }
    List<Object> some = Arrays.stream(contestants).mapToObj(names::get).toList();
    return new Comparisons(some, someWins, someTies);
  }

  /** Collects comparisons one by one; contestants of any type. */
  public static final class Builder {
    private final Map<Object, Integer> index = new LinkedHashMap<>();
    private double[][] wins = new double[16][16];
    private double[][] ties = new double[16][16];

    private Builder() {}

    /** Adds one comparison. */
    public Builder add(Object left, Object right, Outcome outcome) {
      return add(left, right, outcome, 1);
    }

    /**
     * Adds a comparison that counts {@code weight} times.
     *
     * @throws IllegalArgumentException when something is compared with itself, or for a weight that
     *     is not positive and finite
     */
    public Builder add(Object left, Object right, Outcome outcome, double weight) {
      if (left.equals(right)) {
        throw new IllegalArgumentException("'" + left + "' is compared with itself");
      }
      if (!(weight > 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException("weight " + weight);
      }
      int l = indexOf(left);
      int r = indexOf(right);
      switch (outcome) {
        case LEFT -> wins[l][r] += weight;
        case RIGHT -> wins[r][l] += weight;
        case TIE -> {
          ties[l][r] += weight;
          ties[r][l] += weight;
        }
      }
      return this;
    }

    public Comparisons build() {
      int k = index.size();
      return new Comparisons(List.copyOf(index.keySet()), square(wins, k), square(ties, k));
    }

    private int indexOf(Object name) {
      Integer known = index.putIfAbsent(name, index.size());
      if (index.size() > wins.length) {
        wins = square(wins, wins.length * 2);
        ties = square(ties, ties.length * 2);
      }
      return known == null ? index.size() - 1 : known;
    }

    private static double[][] square(double[][] matrix, int size) {
      double[][] square = new double[size][];
      for (int i = 0; i < size; i++) {
        square[i] = i < matrix.length ? Arrays.copyOf(matrix[i], size) : new double[size];
      }
      return square;
    }
  }
}
