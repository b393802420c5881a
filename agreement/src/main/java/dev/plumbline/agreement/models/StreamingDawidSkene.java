package dev.plumbline.agreement.models;

import dev.plumbline.agreement.Judgments;
import java.util.Arrays;

/**
 * A fitted {@link DawidSkene} that goes on with new judgments: incremental expectation-maximisation
 * (Neal &amp; Hinton 1998). A judgment changes the posterior of its item and the confusions of that
 * item's raters at once, in time proportional to the item's judgments; {@link #sweep} visits all
 * items, which ends where the batch fit does. New items and raters may appear, categories may not.
 * Not safe for use by several threads.
 */
public final class StreamingDawidSkene {
  private final int q;
  private final double prior;
  private final double[] classes;
  private double[][] counts;
  private int[][] raters;
  private int[][] codes;
  private int[] sizes;
  private double[][] posteriors;
  private final double[] scratch;

  private StreamingDawidSkene(int q, int items, int raterCount, double prior) {
    this.q = q;
    this.prior = prior;
    this.classes = new double[q];
    this.scratch = new double[q];
    this.counts = new double[raterCount][];
    this.raters = new int[items][];
    this.codes = new int[items][];
    this.sizes = new int[items];
    this.posteriors = new double[items][];
  }

  /**
   * Goes on from a fit.
   *
   * @param pseudoCount added to every cell of a confusion matrix, small and positive, so that
   *     nothing new is impossible
   */
  public static StreamingDawidSkene from(DawidSkene fit, double pseudoCount) {
    if (!(pseudoCount > 0)) {
      throw new IllegalArgumentException("pseudo-count " + pseudoCount);
    }
    Judgments judgments = fit.judgments();
    StreamingDawidSkene stream =
        new StreamingDawidSkene(
            judgments.categories(), judgments.items(), judgments.raters(), pseudoCount);
    for (int i = 0; i < judgments.items(); i++) {
      int n = judgments.overlap(i);
      stream.raters[i] = new int[Math.max(4, n)];
      stream.codes[i] = new int[Math.max(4, n)];
      stream.sizes[i] = n;
      stream.posteriors[i] = n == 0 ? new double[stream.q] : fit.posterior(i);
      for (int j = 0; j < n; j++) {
        stream.raters[i][j] = judgments.rater(judgments.start(i) + j);
        stream.codes[i][j] = judgments.code(judgments.start(i) + j);
        stream.rater(stream.raters[i][j]);
      }
      stream.contribute(i, 1);
    }
    return stream;
  }

  /** Adds a judgment; item and rater are dense indexes that may be new. */
  public void add(int item, int rater, int code) {
    if (code < 0 || code >= q) {
      throw new IllegalArgumentException("code " + code + " of " + q);
    }
    grow(item);
    rater(rater);
    if (sizes[item] == 0) {
      posteriors[item] = posterior(item);
    }
    contribute(item, -1);
    int n = sizes[item]++;
    if (n == raters[item].length) {
      raters[item] = Arrays.copyOf(raters[item], n * 2);
      codes[item] = Arrays.copyOf(codes[item], n * 2);
    }
    raters[item][n] = rater;
    codes[item][n] = code;
    contribute(item, 1);
    update(item);
  }

  /** Visits every item once, as one step of the batch algorithm does. */
  public void sweep() {
    for (int item = 0; item < sizes.length; item++) {
      if (sizes[item] > 0) {
        update(item);
      }
    }
  }

  /** Probability of each category for an item; the class shares when it has no judgments. */
  public double[] posterior(int item) {
    if (item < sizes.length && sizes[item] > 0) {
      return posteriors[item].clone();
    }
    double[] shares = new double[q];
    double total = total();
    for (int k = 0; k < q; k++) {
      shares[k] = (classes[k] + 1) / (total + q);
    }
    return shares;
  }

  /** Expected share of a rater's judgments that are right; 0 for an unknown rater. */
  public double reliability(int rater) {
    if (rater >= counts.length || counts[rater] == null) {
      return 0;
    }
    double n = 0;
    double right = 0;
    for (int k = 0; k < q; k++) {
      right += counts[rater][k * q + k];
      for (int l = 0; l < q; l++) {
        n += counts[rater][k * q + l];
      }
    }
    return n == 0 ? 0 : right / n;
  }

  private double total() {
    double total = 0;
    for (double n : classes) {
      total += n;
    }
    return total;
  }

  private void grow(int item) {
    if (item >= sizes.length) {
      int size = Math.max(item + 1, sizes.length * 2);
      raters = Arrays.copyOf(raters, size);
      codes = Arrays.copyOf(codes, size);
      sizes = Arrays.copyOf(sizes, size);
      posteriors = Arrays.copyOf(posteriors, size);
    }
    if (raters[item] == null) {
      raters[item] = new int[4];
      codes[item] = new int[4];
      posteriors[item] = new double[q];
    }
  }

  private void rater(int rater) {
    if (rater >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(rater + 1, counts.length * 2));
    }
    if (counts[rater] == null) {
      counts[rater] = new double[q * q];
    }
  }

  private void contribute(int item, int sign) {
    if (sizes[item] == 0) {
      return;
    }
    for (int k = 0; k < q; k++) {
      double weight = sign * posteriors[item][k];
      classes[k] += weight;
      for (int j = 0; j < sizes[item]; j++) {
        counts[raters[item][j]][k * q + codes[item][j]] += weight;
      }
    }
  }

  /** The item's own share stays in the confusions while its posterior is found, as in EM. */
  private void update(int item) {
    infer(item);
    contribute(item, -1);
    System.arraycopy(scratch, 0, posteriors[item], 0, q);
    contribute(item, 1);
  }

  private void infer(int item) {
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < q; k++) {
      // A fraction keeps logarithms finite where a class has died out.
      double log = Math.log(Math.max(classes[k], 0) + prior);
      for (int j = 0; j < sizes[item]; j++) {
        log += Math.log(likelihood(raters[item][j], k, codes[item][j]));
      }
      scratch[k] = log;
      most = Math.max(most, log);
    }
    double total = 0;
    for (int k = 0; k < q; k++) {
      scratch[k] = Math.exp(scratch[k] - most);
      total += scratch[k];
    }
    for (int k = 0; k < q; k++) {
      scratch[k] /= total;
    }
  }

  private double likelihood(int rater, int truth, int answer) {
    double total = 0;
    for (int l = 0; l < q; l++) {
      total += Math.max(0, counts[rater][truth * q + l]);
    }
    return (Math.max(0, counts[rater][truth * q + answer]) + prior) / (total + q * prior);
  }
}
