package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.Bootstrap;
import dev.plumbline.agreement.Repeats;
import dev.plumbline.agreement.Scale;
import dev.plumbline.agreement.reading.ComparisonTable;
import dev.plumbline.agreement.reading.TableFormat;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The command line's arguments, checked. */
final class Arguments {
  static final String USAGE =
      """
      Usage: plumbline agreement FILE [options]

      Agreement between raters of a table of judgments, CSV or JSON lines: long (a row per
      judgment) or wide (a column per rater, empty = missing). What is not said is guessed.

        --item C --rater C --value C   columns of a long table
        --wide                         a column per rater; --item may name the id column
        --left C --right C --winner C  columns of comparisons, for --metric bradley-terry
                                       and preference-kappa (this with --rater and --item)
        --contestant C --rank C        columns of rankings, for --metric plackett-luce
        --scale nominal|ordinal|interval|ratio
                                       nominal, or interval for more than 30 distinct numbers
        --categories A,B,C             declared categories in order
        --repeats refuse|last|all      a rater judged an item twice (refuse)
        --metric NAME|all              all that fit the scale; NAME as printed, or a MODEL of
                                       --truth: how far it expects judgments to be right
        --truth MODEL                  majority|wawa|one-coin|hierarchical|dawid-skene|
                                       ordinal-dawid-skene|mace|glad|auto
        --gold FILE                    known answers, columns item and value
        --replicates N --seed N        bootstrap (1000 resamples)
        --disputed N                   most disputed items to list (10)
        --min-shared N                 items a pair of raters must share to be listed (1)
        --json | --csv                 print that instead of tables
        --html FILE                    write a report with the heat map

      Exit code 0; 2 for wrong arguments or a row that cannot be read; 3 for a fault of
      plumbline itself, which is said in one line.
      """;

  private static final Set<String> FLAGS = Set.of("--wide", "--json", "--csv");
  private static final Set<String> OPTIONS =
      Set.of(
          "--item",
          "--rater",
          "--value",
          "--left",
          "--right",
          "--winner",
          "--contestant",
          "--rank",
          "--scale",
          "--categories",
          "--repeats",
          "--metric",
          "--truth",
          "--gold",
          "--replicates",
          "--seed",
          "--disputed",
          "--min-shared",
          "--html");
  private static final Set<String> TRUTHS =
      Set.of(
          "majority",
          "wawa",
          "one-coin",
          "hierarchical",
          "dawid-skene",
          "ordinal-dawid-skene",
          "mace",
          "glad",
          "auto");

  private final Map<String, String> options = new HashMap<>();
  private final @Nullable Path html;
  private final @Nullable Path gold;
  private @Nullable Path file;

  Arguments(List<String> words) throws UsageError {
    Deque<String> left = new ArrayDeque<>(words);
    while (!left.isEmpty()) {
      take(left.pop(), left);
    }
    if (file == null) {
      throw new UsageError("which file? See --help");
    }
    if (has("--json") && has("--csv")) {
      throw new UsageError("--json or --csv, not both");
    }
    html = path(get("--html"));
    gold = path(get("--gold"));
  }

  /** Characters that the locale lacks, for one, make no path. */
  private static @Nullable Path path(@Nullable String word) throws UsageError {
    try {
      return word == null ? null : Path.of(word);
    } catch (InvalidPathException e) {
      throw new UsageError("no path: " + word + " (" + e.getReason() + ")");
    }
  }

  private void take(String word, Deque<String> left) throws UsageError {
    int equals = word.startsWith("--") ? word.indexOf('=') : -1;
    String name = equals < 0 ? word : word.substring(0, equals);
    if (FLAGS.contains(name) && equals < 0) {
      options.put(name, "");
    } else if (OPTIONS.contains(name)) {
      String value = equals >= 0 ? word.substring(equals + 1) : left.poll();
      if (value == null || equals < 0 && value.startsWith("--")) {
        throw new UsageError(name + " needs a value");
      }
      options.put(name, value);
    } else if (word.startsWith("-")) {
      throw new UsageError("unknown option " + word + "; see --help");
    } else if (file != null) {
      throw new UsageError("one file at a time, not " + file + " and " + word);
    } else {
      file = path(word);
    }
  }

  boolean has(String name) {
    return options.containsKey(name);
  }

  @Nullable String get(String name) {
    return options.get(name);
  }

  Path file() {
    return java.util.Objects.requireNonNull(file);
  }

  boolean json() {
    return has("--json");
  }

  boolean csv() {
    return has("--csv");
  }

  @Nullable Path html() {
    return html;
  }

  @Nullable Path gold() {
    return gold;
  }

  String metric() {
    return options.getOrDefault("--metric", "all");
  }

  /** Whether the metric is a model of the true answers. */
  boolean ofModel() {
    return TRUTHS.contains(metric()) && !metric().equals("auto");
  }

  /** Names that {@code --metric} takes besides those of coefficients. */
  static List<String> otherMetrics() {
    return Stream.concat(
            TRUTHS.stream().filter(name -> !name.equals("auto")).sorted(),
            Stream.of("preference-kappa", "bradley-terry", "plackett-luce"))
        .toList();
  }

  /** Columns of comparisons. */
  ComparisonTable.Format comparisonFormat() {
    return new ComparisonTable.Format(
        get("--left"), get("--right"), get("--winner"), get("--rater"), get("--item"));
  }

  /** Whether the table holds comparisons rather than judgments. */
  boolean comparisons() {
    return metric().equals("bradley-terry") || metric().equals("plackett-luce");
  }

  @Nullable Scale scale() throws UsageError {
    String scale = get("--scale");
    return scale == null ? null : oneOf("--scale", scale, Scale.values());
  }

  String truth() throws UsageError {
    String truth = options.getOrDefault("--truth", ofModel() ? metric() : "auto");
    if (ofModel() && !truth.equals(metric())) {
      throw new UsageError("--metric " + metric() + " fits that model, not --truth " + truth);
    }
    if (!TRUTHS.contains(truth)) {
      throw new UsageError(
          "--truth is one of " + String.join(", ", TRUTHS.stream().sorted().toList()));
    }
    return truth;
  }

  Bootstrap bootstrap() throws UsageError {
    int replicates = number("--replicates", Bootstrap.STANDARD.replicates(), 1_000_000);
    int seed = number("--seed", (int) Bootstrap.STANDARD.seed(), Integer.MAX_VALUE);
    return new Bootstrap(replicates, seed, Bootstrap.STANDARD.level());
  }

  int disputed() throws UsageError {
    return number("--disputed", 10, 1_000_000);
  }

  int minShared() throws UsageError {
    return number("--min-shared", 1, Integer.MAX_VALUE);
  }

  TableFormat format() throws UsageError {
    String categories = get("--categories");
    Scale scale = scale();
    if (categories != null && repeats(categories)) {
      throw new UsageError("--categories names one category twice: " + categories);
    }
    return new TableFormat(
        get("--item"),
        get("--rater"),
        get("--value"),
        has("--wide") ? Boolean.TRUE : get("--rater") != null ? Boolean.FALSE : null,
        categories == null ? null : names(categories),
        repeats(),
        scale == Scale.INTERVAL || scale == Scale.RATIO);
  }

  /** Numbers are the same however they are written: 1 and 1.0. */
  private static boolean repeats(String categories) {
    List<String> names = names(categories);
    return names.stream().map(Arguments::plain).distinct().count() < names.size();
  }

  private static List<String> names(String categories) {
    return Arrays.stream(categories.split(",", -1)).map(String::strip).toList();
  }

  private static Object plain(String name) {
    try {
      return Double.valueOf(name);
    } catch (NumberFormatException text) {
      return name;
    }
  }

  Repeats repeats() throws UsageError {
    return switch (options.getOrDefault("--repeats", "refuse")) {
      case "refuse" -> Repeats.REFUSE;
      case "last" -> Repeats.KEEP_LAST;
      case "all" -> Repeats.KEEP_ALL;
      default -> throw new UsageError("--repeats is one of refuse, last, all");
    };
  }

  private int number(String name, int otherwise, int most) throws UsageError {
    String text = get(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) > most) {
      throw new UsageError(name + " is a whole number from 0 to " + most);
    }
    return Integer.parseInt(text);
  }

  private static Scale oneOf(String name, String text, Scale[] all) throws UsageError {
    for (Scale scale : all) {
      if (scale.name().toLowerCase(Locale.ROOT).equals(text)) {
        return scale;
      }
    }
    String names =
        Arrays.stream(all)
            .map(scale -> scale.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new UsageError(name + " is one of " + names);
  }
}
