package dev.plumbline.agreement;

/**
 * How often and from which seed to resample items, or clusters of items where the judgments have
 * them. The same seed gives the same interval on every machine.
 *
 * @param replicates resamples, 0 for no interval
 * @param seed of the random draws
 * @param level coverage of the percentile interval
 */
public record Bootstrap(int replicates, long seed, double level) {
  /** 1,000 replicates, 95 %. */
  public static final Bootstrap STANDARD = new Bootstrap(1000, 20_260_101L, 0.95);

  /** No resampling: neither standard error nor interval. */
  public static final Bootstrap NONE = new Bootstrap(0, 0, 0.95);

  public Bootstrap {
    if (replicates < 0) {
      throw new IllegalArgumentException("replicates " + replicates);
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
    }
  }

  /** The same with another seed. */
  public Bootstrap withSeed(long newSeed) {
    return new Bootstrap(replicates, newSeed, level);
  }
}
