package dev.plumbline.agreement.reading;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Names;
import dev.plumbline.agreement.RepeatedJudgment;
import dev.plumbline.agreement.Repeats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Collects judgments row by row into columns of indexes. */
final class JudgmentCollector {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

  private static final Pattern LEADING_ZERO = Pattern.compile("0[0-9]+");

  /** Beyond this a double no longer tells whole numbers apart. */
  private static final double MOST_WHOLE = 1L << 53;

  private static final int MOST_SHOWN = 12;

  private final Rows rows;
  private final TableFormat format;
  private final ColumnGuess columns;
  private final ByteLabels items = new ByteLabels();
  private final ByteLabels raters = new ByteLabels();
  private final ByteLabels labels = new ByteLabels();
  private int[] item = new int[1024];
  private int[] rater = new int[1024];
  private int[] code = new int[1024];
  private int[] line = new int[1024];
  private int size;
  private long missing;
  private final List<Boolean> leftOut = new ArrayList<>();
  private int idColumn;

  JudgmentCollector(Rows rows, TableFormat format) throws BadRow {
    this.rows = rows;
    this.format = format;
    this.columns = ColumnGuess.of(rows.header(), format);
    this.idColumn = columns.item();
  }

  JudgmentTable collect() throws IOException, BadRow {
    List<?> itemNames;
    List<?> raterNames;
    if (columns.wide()) {
      itemNames = wide();
      raterNames = rows.header();
    } else {
      tall();
      itemNames = items.names();
      raterNames = raters.names();
    }
    Judgments judgments = judgments(itemNames, raterNames);
    return new JudgmentTable(judgments, readAs(judgments), missing);
  }

  private String readAs(Judgments judgments) {
    List<String> header = rows.header();
    if (!columns.wide()) {
      return "Read as a row per judgment: item %s, rater %s, value %s"
          .formatted(
              header.get(columns.item()), header.get(columns.rater()), header.get(columns.value()));
    }
    List<String> shown = new ArrayList<>();
    for (int r = 0; r < Math.min(MOST_SHOWN, judgments.raters()); r++) {
      shown.add(judgments.raterName(r).toString());
    }
    int more = judgments.raters() - shown.size();
    String idle =
        IntStream.range(0, header.size())
            .filter(c -> c != idColumn && leftOut(c))
            .mapToObj(header::get)
            .collect(Collectors.joining(", "));
    return "Read as a column per rater: %s; raters %s%s%s"
        .formatted(
            idColumn < 0 ? "rows without ids" : "item " + header.get(idColumn),
            String.join(", ", shown),
            more > 0 ? " and " + more + " more" : "",
            idle.isEmpty() ? "" : "; left out " + idle);
  }

  private void tall() throws IOException, BadRow {
    String value = rows.header().get(columns.value());
    int read = 0;
    while (rows.next()) {
      if (rows.from(columns.value()) == rows.to(columns.value())) {
        missing++;
        continue;
      }
      int i = id(items, columns.item());
      int r = id(raters, columns.rater());
      add(i, r, label(columns.value(), value), rows.line());
      read++;
    }
    boolean once = read > 1 && items.size() == read;
    if (once && columns.byElimination() && format.wide() == null) {
      throw new BadRow(
          1,
          null,
          "every %s occurs once; say --wide if there is a column per rater, or name all three columns"
              .formatted(rows.header().get(columns.item())));
    }
  }

  /** Reads a table with a column per rater and returns the names of the items. */
  private List<?> wide() throws IOException, BadRow {
    FirstColumn first = new FirstColumn();
    int read = 0;
    while (rows.next()) {
      if (idColumn < 0) {
        first.add(rows);
      } else if (id(items, idColumn) != read) {
        throw new BadRow(rows.line(), rows.header().get(idColumn), "the item occurs twice");
      }
      addAnswers(read);
      read++;
    }
    List<?> names = idColumn >= 0 ? items.names() : named(first, read);
    missing = (long) read * answerColumns() - size;
    return names;
  }

  /** What the first column is when nobody said so. */
  private List<?> named(FirstColumn first, int read) throws BadRow {
    if (first.ids(labels.names())) {
      idColumn = 0;
      return first.texts();
    }
    addAnswersOf(first);
    return IntStream.rangeClosed(1, read).boxed().toList();
  }

  /** Known only at the end: JSON lines may bring a rater late. */
  private long answerColumns() {
    return IntStream.range(0, rows.header().size())
        .filter(c -> c != idColumn && !leftOut(c))
        .count();
  }

  private void addAnswers(int itemIndex) throws BadRow {
    for (int c = 0; c < rows.header().size(); c++) {
      if (c == Math.max(0, idColumn) || leftOut(c)) {
        continue;
      }
      if (rows.from(c) != rows.to(c)) {
        add(itemIndex, c, label(c, rows.header().get(c)), rows.line());
      }
    }
  }

  /** Columns about the item are no raters; there may be more columns than at the last row. */
  private boolean leftOut(int column) {
    while (leftOut.size() <= column) {
      leftOut.add(ColumnGuess.aboutItem(rows.header().get(leftOut.size())));
    }
    return leftOut.get(column);
  }

  /** The first column turned out to be a rater's. */
  private void addAnswersOf(FirstColumn first) throws BadRow {
    List<String> texts = first.texts();
    int[] label = new int[texts.size()];
    for (int t = 0; t < label.length; t++) {
      byte[] bytes = texts.get(t).getBytes(StandardCharsets.UTF_8);
      int before = labels.size();
      label[t] = labels.indexOf(bytes, 0, bytes.length, first.line(t));
      if (label[t] == before) {
        check(texts.get(t), rows.header().getFirst(), first.line(t));
      }
    }
    for (int i = 0; i < first.rows(); i++) {
      if (first.text(i) >= 0) {
        add(i, 0, label[first.text(i)], first.line(first.text(i)));
      }
    }
  }

  private int id(ByteLabels index, int column) throws BadRow {
    int from = rows.from(column);
    int to = rows.to(column);
    String name = rows.header().get(column);
    if (from == to) {
      throw new BadRow(rows.line(), name, "is empty");
    }
    return known(index, column, name);
  }

  private int label(int column, String name) throws BadRow {
    return known(labels, column, name);
  }

  private int known(ByteLabels index, int column, String name) throws BadRow {
    int before = index.size();
    int at = index.indexOf(rows.buffer(), rows.from(column), rows.to(column), rows.line());
    if (at == before) {
      String text = Rows.decode(rows, rows.from(column), rows.to(column), name);
      if (index == labels) {
        check(text, name, rows.line());
      }
    }
    return at;
  }

  private void check(String text, String column, int at) throws BadRow {
    if (format.numbersOnly() && number(text) == null) {
      throw new BadRow(at, column, "'" + text + "' is not a number");
    }
    List<String> declared = format.categories();
    if (declared != null && declaredPlace(text) < 0) {
      throw new BadRow(at, column, "'" + text + "' is not among the declared categories");
    }
  }

  private void add(int itemIndex, int raterIndex, int labelIndex, int at) {
    if (size == item.length) {
      item = Arrays.copyOf(item, size * 2);
      rater = Arrays.copyOf(rater, size * 2);
      code = Arrays.copyOf(code, size * 2);
      line = Arrays.copyOf(line, size * 2);
    }
    item[size] = itemIndex;
    rater[size] = raterIndex;
    code[size] = labelIndex;
    line[size++] = at;
  }

  private Judgments judgments(List<?> itemNames, List<?> raterNames) throws BadRow {
    int[] usedRater = rater;
    List<?> names = raterNames;
    if (columns.wide()) {
      // Columns without any judgment are no raters.
      int[] dense = new int[raterNames.size()];
      List<Object> used = new ArrayList<>();
      boolean[] seen = new boolean[dense.length];
      for (int j = 0; j < size; j++) {
        seen[rater[j]] = true;
      }
      for (int r = 0; r < dense.length; r++) {
        dense[r] = used.size();
        if (seen[r]) {
          used.add(raterNames.get(r));
        }
      }
      usedRater = Arrays.stream(rater, 0, size).map(r -> dense[r]).toArray();
      names = used;
    }
    try {
      return Judgments.ofCodes(
          Arrays.copyOf(item, size),
          usedRater,
          declaredCodes(),
          new Names(itemNames, names, values(), format.categories() != null),
          format.repeats());
    } catch (RepeatedJudgment e) {
      BadRow row = new BadRow(repeatedLine(), null, String.valueOf(e.getMessage()));
      row.initCause(e);
      throw row;
    } catch (IllegalArgumentException e) {
      BadRow tooMany = new BadRow(1, null, String.valueOf(e.getMessage()));
      tooMany.initCause(e);
      throw tooMany;
    }
  }

  private int[] declaredCodes() {
    List<String> declared = format.categories();
    if (declared == null) {
      return code;
    }
    List<String> names = labels.names();
    int[] place = names.stream().mapToInt(this::declaredPlace).toArray();
    return Arrays.stream(code, 0, size).map(k -> place[k]).toArray();
  }

  /** Numbers are the same however they are written. */
  private int declaredPlace(String text) {
    List<String> declared = Objects.requireNonNull(format.categories());
    Double number = number(text);
    int place = declared.indexOf(text);
    for (int k = 0; place < 0 && number != null && k < declared.size(); k++) {
      place = number.equals(number(declared.get(k))) ? k : -1;
    }
    return place;
  }

  /** Labels, as numbers when they all are, unless that would merge codes such as 01 and 1. */
  private List<?> values() {
    List<String> texts = format.categories() != null ? format.categories() : labels.names();
    List<Object> numbers = new ArrayList<>();
    for (String text : texts) {
      Double number = number(text);
      boolean code =
          LEADING_ZERO.matcher(text).matches()
              || Math.abs(number == null ? 0 : number) >= MOST_WHOLE;
      if (number == null || code && !format.numbersOnly()) {
        return texts;
      }
      numbers.add(number);
    }
    return numbers;
  }

  static @Nullable Double number(String text) {
    String bare = text.strip();
    if (!NUMBER.matcher(bare).matches()) {
      return null;
    }
    Double number = Double.valueOf(bare);
    return number.isInfinite() ? null : number;
  }

  private int repeatedLine() {
    Set<Long> seen = new HashSet<>();
    for (int j = 0; j < size; j++) {
      if (!seen.add((long) item[j] << 32 | rater[j])) {
        return line[j];
      }
    }
    throw new IllegalStateException("no repeated judgment in " + Repeats.REFUSE);
  }
}
