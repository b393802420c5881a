package dev.plumbline.agreement.resampling;

import dev.plumbline.agreement.Judgments;
import java.util.Arrays;

/** The items of each rater, so that what two of them share is found without a look at all items. */
public final class ItemsOfRaters {
  private final int[][] items;

  public ItemsOfRaters(Judgments judgments) {
    int[] sizes = new int[judgments.raters()];
    for (int p = 0; p < judgments.size(); p++) {
      sizes[judgments.rater(p)]++;
    }
    items = new int[sizes.length][];
    Arrays.setAll(items, r -> new int[sizes[r]]);
    int[] next = new int[sizes.length];
    for (int i = 0; i < judgments.items(); i++) {
      for (int p = judgments.start(i); p < judgments.start(i + 1); p++) {
        int r = judgments.rater(p);
        if (next[r] == 0 || items[r][next[r] - 1] != i) {
          items[r][next[r]++] = i;
        }
      }
    }
    Arrays.setAll(items, r -> next[r] == sizes[r] ? items[r] : Arrays.copyOf(items[r], next[r]));
  }

  /** Those of one rater, ascending, each once; not to be changed. */
  public int[] of(int rater) {
    return items[rater];
  }

  /** Those that both judged, ascending. */
  public int[] shared(int first, int second) {
    int[] one = items[first];
    int[] other = items[second];
    int[] shared = new int[Math.min(one.length, other.length)];
    int n = 0;
    int b = 0;
    for (int a = 0; a < one.length && b < other.length; a++) {
      while (b < other.length && other[b] < one[a]) {
        b++;
      }
      if (b < other.length && other[b] == one[a]) {
        shared[n++] = one[a];
      }
    }
    return Arrays.copyOf(shared, n);
  }
}
