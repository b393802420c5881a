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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Collects judgments row by row into columns of indexes. */
final class JudgmentCollector {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

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

  JudgmentCollector(Rows rows, TableFormat format) throws BadRow {
    this.rows = rows;
    this.format = format;
    this.columns = ColumnGuess.of(rows.header(), format);
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
    return new JudgmentTable(judgments(itemNames, raterNames), columns.wide(), missing);
  }

  private void tall() throws IOException, BadRow {
    String value = rows.header().get(columns.value());
    while (rows.next()) {
      if (rows.from(columns.value()) == rows.to(columns.value())) {
        missing++;
        continue;
      }
      int i = id(items, columns.item());
      int r = id(raters, columns.rater());
      add(i, r, label(columns.value(), value), rows.line());
    }
  }

  /** Reads a table with a column per rater and returns the names of the items. */
  private List<?> wide() throws IOException, BadRow {
    int idColumn = columns.item();
    FirstColumn first = new FirstColumn();
    int read = 0;
    while (rows.next()) {
      if (idColumn < 0) {
        first.add(rows);
      } else if (id(items, idColumn) != read) {
        throw new BadRow(rows.line(), rows.header().get(idColumn), "the item occurs twice");
      }
      addAnswers(read, Math.max(0, idColumn));
      read++;
    }
    if (idColumn >= 0) {
      return items.names();
    }
    if (first.ids(labels.names())) {
      return first.texts();
    }
    addAnswersOf(first);
    return IntStream.rangeClosed(1, read).boxed().toList();
  }

  private void addAnswers(int itemIndex, int except) throws BadRow {
    for (int c = 0; c < rows.header().size(); c++) {
      if (c == except) {
        continue;
      }
      if (rows.from(c) == rows.to(c)) {
        missing++;
      } else {
        add(itemIndex, c, label(c, rows.header().get(c)), rows.line());
      }
    }
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
      if (first.text(i) < 0) {
        missing++;
      } else {
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
    if (declared != null && !declared.contains(text)) {
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
    }
  }

  private int[] declaredCodes() {
    List<String> declared = format.categories();
    if (declared == null) {
      return code;
    }
    List<String> names = labels.names();
    int[] place = names.stream().mapToInt(declared::indexOf).toArray();
    return Arrays.stream(code, 0, size).map(k -> place[k]).toArray();
  }

  /** Labels, as numbers when they all are. */
  private List<?> values() {
    List<String> texts = format.categories() != null ? format.categories() : labels.names();
    List<Object> numbers = new ArrayList<>();
    for (String text : texts) {
      Double number = number(text);
      if (number == null) {
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
