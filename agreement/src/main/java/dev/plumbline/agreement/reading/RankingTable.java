package dev.plumbline.agreement.reading;

import dev.plumbline.agreement.ranking.Rankings;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads rankings, a row per ranked contestant: rows of one item and rater are one ranking. */
public final class RankingTable {
  private static final Set<String> CONTESTANTS =
      Set.of("contestant", "model", "system", "candidate", "response", "option");
  private static final Set<String> RANKS = Set.of("rank", "place", "position");

  private RankingTable() {}

  /**
   * What the columns are called; what is null is guessed.
   *
   * @param item column of what was ranked for, such as the task
   * @param rater column of who ranked, which may be missing
   * @param contestant column of what is ranked
   * @param rank column of its place: smaller is better, equal is tied
   */
  public record Format(
      @Nullable String item,
      @Nullable String rater,
      @Nullable String contestant,
      @Nullable String rank) {}

  /**
   * Reads rankings; rows without a rank are left out of theirs.
   *
   * @throws BadRow for the first row that cannot be read, naming line and column
   */
  public static Rankings read(InputStream in, Format format) throws IOException, BadRow {
    Rows rows = JudgmentTable.rows(in);
    int item = ColumnGuess.item(rows.header(), format.item);
    int rater = ColumnGuess.rater(rows.header(), format.rater);
    int contestant = column(rows.header(), format.contestant, CONTESTANTS, "contestant");
    int rank = column(rows.header(), format.rank, RANKS, "rank");
    if (item < 0) {
      throw new BadRow(
          1,
          null,
          "which column is the item? Name it with --item; there are "
              + String.join(", ", rows.header()));
    }
    Map<List<String>, Map<Double, List<String>>> rankings = new LinkedHashMap<>();
    Map<List<String>, Integer> lines = new LinkedHashMap<>();
    while (rows.next()) {
      String place = rows.text(rank);
      if (place.isEmpty()) {
        continue;
      }
      Double number = JudgmentCollector.number(place);
      if (number == null) {
        throw new BadRow(rows.line(), rows.header().get(rank), "'" + place + "' is not a number");
      }
      List<String> key =
          List.of(
              ComparisonTable.named(rows, item),
              rater < 0 ? "" : ComparisonTable.named(rows, rater));
      rankings
          .computeIfAbsent(key, fresh -> new TreeMap<>())
          .computeIfAbsent(number, fresh -> new ArrayList<>())
          .add(ComparisonTable.named(rows, contestant));
      lines.put(key, rows.line());
    }
    return build(rankings, lines);
  }

  private static Rankings build(
      Map<List<String>, Map<Double, List<String>>> rankings, Map<List<String>, Integer> lines)
      throws BadRow {
    Rankings.Builder builder = Rankings.builder();
    for (Map.Entry<List<String>, Map<Double, List<String>>> ranking : rankings.entrySet()) {
      try {
        builder.add(List.copyOf(ranking.getValue().values()));
      } catch (IllegalArgumentException e) {
        int line = lines.getOrDefault(ranking.getKey(), 0);
        throw new BadRow(line, null, "in the ranking that ends here: " + e.getMessage());
      }
    }
    return builder.build();
  }

  private static int column(
      List<String> header, @Nullable String name, Set<String> usual, String what) throws BadRow {
    for (int c = 0; c < header.size(); c++) {
      String column = header.get(c).toLowerCase(Locale.ROOT);
      if (name == null ? usual.contains(column) : name.equals(header.get(c))) {
        return c;
      }
    }
    throw new BadRow(
        1,
        null,
        "which column is the %s? Name it with --%s; there are %s"
            .formatted(what, what, String.join(", ", header)));
  }
}
