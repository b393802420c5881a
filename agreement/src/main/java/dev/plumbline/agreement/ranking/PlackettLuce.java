package dev.plumbline.agreement.ranking;

import dev.plumbline.agreement.Undefined;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Strengths from rankings, which may be partial and tied: at each stage the group S comes first
 * among the alternatives A with probability proportional to δ_|S| (Π α_i)^(1/|S|), the sum running
 * over groups of the sizes seen: a tie size that never occurs has its likeliest δ at 0. Plackett
 * (1975), Luce (1959); with ties Turner, van Etten, Firth &amp; Kosmidis (2020),
 * <cite>Computational Statistics</cite> 35:1027–1057. Without ties and in pairs it is Bradley and
 * Terry's model, with tied pairs Davidson's.
 *
 * @param strengths log worths with zero mean; wins, losses and ties are those of the pairs within
 *     the rankings
 * @param tieParameters δ of ties of two, three and so on, 0 for a size that never occurs; empty
 *     without ties
 */
public record PlackettLuce(Strengths strengths, List<Double> tieParameters) {
  private static final String METRIC = "plackett-luce";
  private static final double MOST_GROUPS = 2000;

  public PlackettLuce {
    tieParameters = List.copyOf(tieParameters);
  }

  /** Fits by maximum likelihood, with errors from the Hessian. */
  public static PlackettLuce fit(Rankings rankings) {
    BitSet sizes = new BitSet();
    rankings.choices().forEach(choice -> sizes.set(choice.chosen().size()));
    sizes.set(1);
    int largest = sizes.length() - 1;
    String variant = largest > 1 ? "ties" : "no-ties";
    Comparisons pairs = rankings.comparisons();
    Undefined reason = BradleyTerry.obstacle(pairs);
    if (reason == null && mostGroups(rankings, sizes) > MOST_GROUPS) {
      reason = Undefined.TOO_MANY_GROUPS;
    }
    if (reason == null) {
      Likelihood likelihood = new Likelihood(rankings, sizes);
      Newton fit = new Newton(likelihood, rankings.size(), likelihood.start());
      reason = fit.obstacle();
      if (reason == null) {
        List<Double> ties = new ArrayList<>();
        for (int d = 2; d <= largest; d++) {
          int parameter = likelihood.parameter(d);
          ties.add(parameter < 0 ? 0 : Math.exp(fit.x()[parameter]));
        }
        Double first = ties.isEmpty() ? null : ties.getFirst();
        return new PlackettLuce(BradleyTerry.result(METRIC, pairs, variant, fit, first), ties);
      }
    }
    return new PlackettLuce(BradleyTerry.undefined(METRIC, variant, pairs, reason), List.of());
  }

  /** Groups that may come first at the stage where most can. */
  private static double mostGroups(Rankings rankings, BitSet sizes) {
    int most = 0;
    for (Rankings.Choice choice : rankings.choices()) {
      most = Math.max(most, choice.alternatives().size());
    }
    double groups = 0;
    double ways = 1;
    for (int d = 1; d <= most; d++) {
      ways = ways * (most - d + 1) / d;
      groups += sizes.get(d) ? ways : 0;
    }
    return groups;
  }

  /** log P of all stages: an exponential family in strengths and log δ, hence concave. */
  private static final class Likelihood implements Newton.Concave {
    private final int k;
    private final BitSet sizes;
    private final double[] chosen;
    private final Map<List<Integer>, Integer> stages = new LinkedHashMap<>();

    Likelihood(Rankings rankings, BitSet sizes) {
      this.k = rankings.size();
      this.sizes = sizes;
      this.chosen = new double[k + sizes.cardinality() - 1];
      for (Rankings.Choice choice : rankings.choices()) {
        stages.merge(choice.alternatives(), 1, Integer::sum);
        int d = choice.chosen().size();
        choice.chosen().forEach(i -> chosen[i] += 1.0 / d);
        if (d > 1) {
          chosen[parameter(d)]++;
        }
      }
    }

    /** Place of the log δ of ties of a size above one, −1 where none was seen. */
    int parameter(int size) {
      return sizes.get(size) ? k + sizes.get(2, size).cardinality() : -1;
    }

    double[] start() {
      double[] start = new double[chosen.length];
      Arrays.fill(start, k, start.length, -1);
      return start;
    }

    @Override
    public double value(double[] x) {
      double sum = 0;
      for (int i = 0; i < chosen.length; i++) {
        sum += chosen[i] * x[i];
      }
      for (Map.Entry<List<Integer>, Integer> stage : stages.entrySet()) {
        Groups groups = new Groups(stage.getKey(), x);
        sum -= stage.getValue() * groups.logTotal();
      }
      return sum;
    }

    @Override
    public void derivatives(double[] x, double[] gradient, double[][] information) {
      for (int i = 0; i < chosen.length; i++) {
        gradient[i] += chosen[i];
      }
      stages.forEach(
          (alternatives, times) -> new Groups(alternatives, x).add(times, gradient, information));
    }

    /** All groups that may come first among some alternatives, and their probabilities. */
    private final class Groups {
      private final List<int[]> features = new ArrayList<>();
      private final List<Double> logs = new ArrayList<>();
      private final double[] x;
      private final double most;

      Groups(List<Integer> alternatives, double[] x) {
        this.x = x;
        extend(alternatives, 0, new int[0]);
        this.most = logs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
      }

      private void extend(List<Integer> alternatives, int from, int[] group) {
        if (sizes.get(group.length)) {
          double sum = 0;
          for (int i : group) {
            sum += x[i] / group.length;
          }
          features.add(group);
          logs.add(sum + (group.length > 1 ? x[parameter(group.length)] : 0));
        }
        for (int a = from; a < alternatives.size() && group.length < sizes.length() - 1; a++) {
          int[] larger = Arrays.copyOf(group, group.length + 1);
          larger[group.length] = alternatives.get(a);
          extend(alternatives, a + 1, larger);
        }
      }

      double logTotal() {
        double total = 0;
        for (double log : logs) {
          total += Math.exp(log - most);
        }
        return most + Math.log(total);
      }

      /** Takes out the expected features and adds their covariance. */
      void add(int times, double[] gradient, double[][] information) {
        double logTotal = logTotal();
        double[] mean = new double[gradient.length];
        for (int g = 0; g < logs.size(); g++) {
          double p = Math.exp(logs.get(g) - logTotal);
          int[] group = features.get(g);
          double share = 1.0 / group.length;
          int tie = group.length > 1 ? parameter(group.length) : -1;
          for (int i : group) {
            mean[i] += p * share;
            for (int j : group) {
              information[i][j] += times * p * share * share;
            }
            if (tie >= 0) {
              information[i][tie] += times * p * share;
              information[tie][i] += times * p * share;
            }
          }
          if (tie >= 0) {
            mean[tie] += p;
            information[tie][tie] += times * p;
          }
        }
        for (int i = 0; i < mean.length; i++) {
          gradient[i] -= times * mean[i];
          for (int j = 0; mean[i] != 0 && j < mean.length; j++) {
            information[i][j] -= times * mean[i] * mean[j];
          }
        }
      }
    }
  }
}
