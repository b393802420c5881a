package dev.plumbline.agreement.differences;

import java.util.List;

/** Levenshtein's distance in one row of memory. */
final class EditDistance {
  private EditDistance() {}

  static int between(List<?> one, List<?> other) {
    int[] row = new int[other.size() + 1];
    for (int j = 0; j <= other.size(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.size(); j++) {
        int replaced = diagonal + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.size()];
  }
}
