package dev.plumbline.agreement.models;

import dev.plumbline.agreement.Judgments;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One pass over the judgments: posteriors from likelihoods and prior, expected counts from
 * posteriors, and the log-likelihood, without allocation and without keeping posteriors. Chunks
 * depend on the data alone and are summed in order, so the result does not depend on threads.
 */
final class ExpectationPass {
  private static final int MOST_CHUNKS = 16;
  // Products of this many probabilities above 1e-9 do not underflow.
  private static final int BLOCK = 32;
  private static final double TINY = 1e-200;

  private final Judgments judgments;
  private final Table table;
  private final Gold gold;
  private final Chunk[] chunks;

  ExpectationPass(Judgments judgments, Gold gold) {
    this.judgments = judgments;
    this.table = Table.of(judgments);
    this.gold = gold;
    int number = Math.clamp(judgments.size() / (2L * table.size()), 1, MOST_CHUNKS);
    this.chunks = new Chunk[number];
    Arrays.setAll(chunks, c -> new Chunk(edge(c, number), edge(c + 1, number)));
  }

  Table table() {
    return table;
  }

  private int edge(int chunk, int number) {
    return (int) ((long) judgments.items() * chunk / number);
  }

  /** Adds expected counts under {@code model} into {@code counts}, which is overwritten. */
  double run(Parameters model, Parameters counts) {
    IntStream.range(0, chunks.length).parallel().forEach(c -> chunks[c].run(model));
    return sum(counts);
  }

  /** Expected counts when posteriors are shares of votes, or gold. */
  void votes(Parameters counts) {
    IntStream.range(0, chunks.length).parallel().forEach(c -> chunks[c].votes());
    sum(counts);
  }

  private double sum(Parameters counts) {
    double logLikelihood = 0;
    Arrays.fill(counts.cells(), 0);
    Arrays.fill(counts.classes(), 0);
    for (Chunk chunk : chunks) {
      add(counts.cells(), chunk.counts);
      add(counts.classes(), chunk.classes);
      logLikelihood += chunk.logLikelihood;
    }
    return logLikelihood;
  }

  private static void add(double[] to, double[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  /** Posterior of one item, which is not counted. */
  void posterior(Parameters model, int item, double[] into) {
    System.arraycopy(model.classes(), 0, into, 0, table.width());
    multiply(model.cells(), item, into);
    normalise(into, gold.code(item));
  }

  private double normalise(double[] weights, int known) {
    double sum = 0;
    for (double w : weights) {
      sum += w;
    }
    if (known >= 0) {
      double likelihood = weights[known];
      Arrays.fill(weights, 0);
      weights[known] = 1;
      return likelihood;
    }
    for (int k = 0; k < weights.length; k++) {
      // Only an extrapolated model can rule every class out.
      weights[k] = sum > 0 ? weights[k] / sum : k < table.classes() ? 1.0 / table.classes() : 0;
    }
    return sum;
  }

  /** Multiplies in the likelihoods of an item's judgments; returns the logarithm taken out. */
  private double multiply(double[] cells, int item, double[] product) {
    int width = table.width();
    double log = 0;
    int p = judgments.start(item);
    int end = judgments.start(item + 1);
    while (p < end) {
      for (int stop = Math.min(end, p + BLOCK); p < stop; p++) {
        int row = judgments.cell(p) * width;
        for (int k = 0; k < width; k++) {
          product[k] *= cells[row + k];
        }
      }
      log += p < end ? rescale(product) : 0;
    }
    return log;
  }

  private static double rescale(double[] product) {
    double most = 0;
    for (double x : product) {
      most = Math.max(most, x);
    }
    if (most == 0) {
      return 0;
    }
    for (int k = 0; k < product.length; k++) {
      product[k] /= most;
    }
    return Math.log(most);
  }

  private final class Chunk {
    private final int from;
    private final int to;
    private final double[] counts = new double[table.size()];
    private final double[] classes = new double[table.width()];
    private final double[] product = new double[table.width()];
    private double logLikelihood;
    private double pending;

    Chunk(int from, int to) {
      this.from = from;
      this.to = to;
    }

    private void clear() {
      Arrays.fill(counts, 0);
      Arrays.fill(classes, 0);
      logLikelihood = 0;
      pending = 1;
    }

    void run(Parameters model) {
      clear();
      if (table.width() == 4 && gold.isEmpty()) {
        four(model);
      } else {
        any(model);
      }
      logLikelihood += Math.log(pending);
    }

    /** One logarithm for as many items as fit into the range of a double. */
    private void log(double likelihood) {
      pending *= Math.max(likelihood, TINY);
      if (pending < 1e-100) {
        logLikelihood += Math.log(pending);
        pending = 1;
      }
    }

    private void any(Parameters model) {
      for (int i = from; i < to; i++) {
        System.arraycopy(model.classes(), 0, product, 0, product.length);
        logLikelihood += multiply(model.cells(), i, product);
        log(normalise(product, gold.code(i)));
        count(i);
      }
    }

    private void count(int item) {
      int width = table.width();
      int end = judgments.start(item + 1);
      if (judgments.start(item) == end) {
        return;
      }
      for (int p = judgments.start(item); p < end; p++) {
        int row = judgments.cell(p) * width;
        for (int k = 0; k < width; k++) {
          counts[row + k] += product[k];
        }
      }
      for (int k = 0; k < width; k++) {
        classes[k] += product[k];
      }
    }

    private void four(Parameters model) {
      double[] cells = model.cells();
      double[] prior = model.classes();
      int start = judgments.start(from);
      for (int i = from; i < to; i++) {
        int end = judgments.start(i + 1);
        if (end - start > BLOCK) {
          System.arraycopy(prior, 0, product, 0, 4);
          logLikelihood += multiply(cells, i, product);
        } else {
          fewJudgments(cells, prior, start, end);
        }
        log(normaliseFour());
        countFour(start, end);
        start = end;
      }
    }

    private void fewJudgments(double[] cells, double[] prior, int start, int end) {
      double a = prior[0];
      double b = prior[1];
      double c = prior[2];
      double d = prior[3];
      for (int p = start; p < end; p++) {
        int row = judgments.cell(p) * 4;
        a *= cells[row];
        b *= cells[row + 1];
        c *= cells[row + 2];
        d *= cells[row + 3];
      }
      product[0] = a;
      product[1] = b;
      product[2] = c;
      product[3] = d;
    }

    private double normaliseFour() {
      double sum = product[0] + product[1] + product[2] + product[3];
      if (!(sum > 0)) {
        return normalise(product, -1);
      }
      double scale = 1 / sum;
      product[0] *= scale;
      product[1] *= scale;
      product[2] *= scale;
      product[3] *= scale;
      return sum;
    }

    private void countFour(int start, int end) {
      if (start == end) {
        return;
      }
      double a = product[0];
      double b = product[1];
      double c = product[2];
      double d = product[3];
      for (int p = start; p < end; p++) {
        int row = judgments.cell(p) * 4;
        counts[row] += a;
        counts[row + 1] += b;
        counts[row + 2] += c;
        counts[row + 3] += d;
      }
      classes[0] += a;
      classes[1] += b;
      classes[2] += c;
      classes[3] += d;
    }

    void votes() {
      clear();
      for (int i = from; i < to; i++) {
        int start = judgments.start(i);
        int end = judgments.start(i + 1);
        Arrays.fill(product, 0);
        for (int p = start; p < end; p++) {
          product[judgments.code(p)] += 1.0 / (end - start);
        }
        if (gold.code(i) >= 0) {
          Arrays.fill(product, 0);
          product[gold.code(i)] = 1;
        }
        count(i);
      }
    }
  }
}
