package dev.plumbline.questions.internal;

import java.util.List;

/** How far apart two texts are, word by word. */
public final class WordDistance {
  private WordDistance() {}

  /** 1 − edit distance (Levenshtein, in words) / words of the longer text; 1 for equal texts. */
  public static double similarity(String first, String second) {
    var one = words(first);
    var other = words(second);
    int longer = Math.max(one.size(), other.size());
    return longer == 0 ? 1 : 1 - (double) distance(one, other) / longer;
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private static int distance(List<String> first, List<String> second) {
    var row = new int[second.size() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= first.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (first.get(i - 1).equals(second.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[second.size()];
  }
}
