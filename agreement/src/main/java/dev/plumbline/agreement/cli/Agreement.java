package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.RepeatedJudgment;
import dev.plumbline.agreement.ranking.BradleyTerry;
import dev.plumbline.agreement.ranking.Comparisons;
import dev.plumbline.agreement.ranking.NoisyBradleyTerry;
import dev.plumbline.agreement.ranking.PlackettLuce;
import dev.plumbline.agreement.ranking.Rankings;
import dev.plumbline.agreement.ranking.Strengths;
import dev.plumbline.agreement.reading.BadRow;
import dev.plumbline.agreement.reading.ComparisonTable;
import dev.plumbline.agreement.reading.RankingTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code plumbline agreement FILE}: reads a table, prints how far raters agree. */
public final class Agreement {
  private static final int BAD_INPUT = 2;
  private static final int FAULT = 3;

  private final PrintStream out;
  private final PrintStream err;

  Agreement(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Exit code 0, 2 for wrong arguments or a row that cannot be read, or 3 for a fault of ours. */
  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = new Agreement(out, err).run(List.of(words));
    out.flush();
    System.exit(code);
  }

  int run(List<String> words) {
    if (words.contains("--help") || words.contains("-h")) {
      out.print(Arguments.USAGE);
      return 0;
    }
    Path file = null;
    try {
      Arguments arguments = new Arguments(words);
      file = arguments.file();
      if (Files.isDirectory(file)) {
        throw new UsageError(file + " is a folder, not a table");
      }
      if (arguments.comparisons()) {
        strengths(arguments);
      } else {
        judgments(arguments);
      }
      return 0;
    } catch (BadRow e) {
      err.println((file == null ? "" : file + ": ") + e.getMessage());
      if (e.getCause() instanceof RepeatedJudgment) {
        err.println("Say --repeats last to keep the last of them, or --repeats all to keep all.");
      }
    } catch (UsageError e) {
      err.println(e.explanation());
      if (words.isEmpty()) {
        err.print(Arguments.USAGE);
      }
    } catch (NoSuchFileException e) {
      err.println("no file " + e.getFile());
    } catch (IOException e) {
      err.println("cannot read or write: " + e.getMessage());
    } catch (OutOfMemoryError e) {
      err.println(
          "not enough memory for this; JAVA_TOOL_OPTIONS=-Xmx8g lets Java take 8 GB, for example");
      return FAULT;
    } catch (RuntimeException | StackOverflowError e) {
      err.println(fault(e));
      return FAULT;
    }
    return BAD_INPUT;
  }

  /** One line that says enough to find the fault. */
  private static String fault(Throwable e) {
    String place =
        Arrays.stream(e.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.plumbline"))
            .findFirst()
            .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
            .orElse("");
    return "A fault of plumbline, not of the table: %s%s. Please report this line with the command, and the table if you may."
        .formatted(String.valueOf(e).replaceAll("\\s+", " "), place);
  }

  private void judgments(Arguments arguments) throws IOException, BadRow, UsageError {
    Report report =
        arguments.metric().equals("preference-kappa")
            ? PreferenceMeasuring.report(arguments)
            : new Measuring(arguments).report();
    if (arguments.json()) {
      new JsonOutput(report).print(out);
    } else if (arguments.csv()) {
      CsvOutput.print(report, out);
    } else {
      new TextOutput(report, out).print();
    }
    Path html = arguments.html();
    if (html != null) {
      Files.writeString(html, new HtmlOutput(report).page());
    }
  }

  private void strengths(Arguments arguments) throws IOException, BadRow, UsageError {
    if (arguments.html() != null) {
      throw new UsageError("comparisons and rankings are printed with --json, --csv or as text");
    }
    StrengthsOutput output;
    try (InputStream in = Files.newInputStream(arguments.file())) {
      output =
          arguments.metric().equals("plackett-luce")
              ? rankings(in, arguments)
              : comparisons(in, arguments);
    }
    output.print(arguments, out);
  }

  private static StrengthsOutput comparisons(InputStream in, Arguments arguments)
      throws IOException, BadRow {
    ComparisonTable table = ComparisonTable.read(in, arguments.comparisonFormat());
    Comparisons comparisons = Comparisons.of(table.judged());
    List<Strengths> fits = new ArrayList<>();
    fits.add(BradleyTerry.halfWins(comparisons));
    fits.add(BradleyTerry.davidson(comparisons));
    if (!table.raters()) {
      return new StrengthsOutput(fits, comparisons, List.of());
    }
    NoisyBradleyTerry noisy = NoisyBradleyTerry.fit(table.judged());
    fits.add(noisy.strengths());
    return new StrengthsOutput(fits, comparisons, noisy.raters());
  }

  private static StrengthsOutput rankings(InputStream in, Arguments arguments)
      throws IOException, BadRow {
    RankingTable.Format format =
        new RankingTable.Format(
            arguments.get("--item"),
            arguments.get("--rater"),
            arguments.get("--contestant"),
            arguments.get("--rank"));
    Rankings rankings = RankingTable.read(in, format);
    return new StrengthsOutput(
        List.of(PlackettLuce.fit(rankings).strengths()), rankings.comparisons(), List.of());
  }
}
