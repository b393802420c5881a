package dev.plumbline.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the tables among the test resources. */
public final class Tables {
  private Tables() {}

  /** Rows below the header, quotes removed; for tables whose cells hold no comma. */
  public static List<String[]> rows(String resource) {
    return text(resource)
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.replace("\"", "").split(",", -1))
        .toList();
  }

  public static String text(String resource) {
    try (InputStream in = Tables.class.getResourceAsStream("/" + resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A row per item, a column per category, each cell a number of raters. */
  public static Judgments counts(String resource) {
    JudgmentsBuilder builder = Judgments.builder();
    for (String[] row : rows(resource)) {
      int rater = 0;
      for (int k = 1; k < row.length; k++) {
        for (int n = 0; n < Integer.parseInt(row[k]); n++) {
          builder.add(row[0], rater++, k);
        }
      }
    }
    return builder.build();
  }

  /** A row per item, a column per rater, empty where the rater did not judge. */
  public static Judgments wide(String resource) {
    JudgmentsBuilder builder = Judgments.builder();
    for (String[] row : rows(resource)) {
      for (int r = 1; r < row.length; r++) {
        if (!row[r].isBlank()) {
          builder.add(row[0], r, Double.parseDouble(row[r]));
        }
      }
    }
    return builder.build();
  }

  /** A cross table of two raters, each cell a number of items (or a share times {@code scale}). */
  public static Judgments cross(String resource, double scale) {
    JudgmentsBuilder builder = Judgments.builder();
    int item = 0;
    int k = 0;
    for (String[] row : rows(resource)) {
      for (int l = 1; l < row.length; l++) {
        long n = Math.round(Double.parseDouble(row[l]) * scale);
        for (int i = 0; i < n; i++) {
          builder.add(item, "first", k).add(item, "second", l - 1);
          item++;
        }
      }
      k++;
    }
    return builder.build();
  }

  /** The numbers of a table without its first column. */
  public static double[][] matrix(String resource) {
    return rows(resource).stream()
        .map(row -> Arrays.stream(row).skip(1).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }
}
