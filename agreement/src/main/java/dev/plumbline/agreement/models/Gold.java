package dev.plumbline.agreement.models;

import dev.plumbline.agreement.Judgments;
import java.util.Arrays;
import java.util.Map;

/** Known true answers of some items. They anchor the classes of a model. */
public final class Gold {
  /** No answer is known. */
  public static final Gold NONE = new Gold(new int[0]);

  private final int[] codes;

  private Gold(int[] codes) {
    this.codes = codes;
  }

  /**
   * Known answers by item.
   *
   * @param answers category by item; items that nobody judged are ignored
   * @throws IllegalArgumentException for an answer that is no category of the judgments
   */
  public static Gold of(Judgments judgments, Map<?, ?> answers) {
    int[] codes = new int[judgments.items()];
    Arrays.fill(codes, -1);
    for (int i = 0; i < codes.length; i++) {
      Object answer = answers.get(judgments.item(i));
      if (answer != null) {
        codes[i] = judgments.codeOf(answer);
        if (codes[i] < 0) {
          throw new IllegalArgumentException(
              "gold answer '%s' of item '%s' is no category".formatted(answer, judgments.item(i)));
        }
      }
    }
    return new Gold(codes);
  }

  /** The known code of an item, or −1. */
  public int code(int item) {
    return item < codes.length ? codes[item] : -1;
  }

  /** Whether no answer is known. */
  public boolean isEmpty() {
    return codes.length == 0;
  }
}
