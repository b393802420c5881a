package dev.plumbline.agreement.cli;

import dev.plumbline.agreement.ranking.BradleyTerry;
import dev.plumbline.agreement.ranking.Comparisons;
import dev.plumbline.agreement.ranking.Strengths;
import dev.plumbline.agreement.reading.BadRow;
import dev.plumbline.agreement.reading.ComparisonTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** {@code plumbline agreement FILE}: reads a table, prints how far raters agree. */
public final class Agreement {
  private static final int BAD_INPUT = 2;

  private final PrintStream out;
  private final PrintStream err;

  Agreement(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Exit code 0, or 2 for wrong arguments or a row that cannot be read. */
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
      if (arguments.comparisons()) {
        strengths(arguments);
      } else {
        judgments(arguments);
      }
      return 0;
    } catch (BadRow e) {
      err.println((file == null ? "" : file + ": ") + e.getMessage());
    } catch (UsageError e) {
      err.println(e.explanation());
    } catch (NoSuchFileException e) {
      err.println("no file " + e.getFile());
    } catch (IOException e) {
      err.println("cannot read or write: " + e.getMessage());
    }
    return BAD_INPUT;
  }

  private void judgments(Arguments arguments) throws IOException, BadRow, UsageError {
    Report report = new Measuring(arguments).report();
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
    if (arguments.metric().equals("plackett-luce") || arguments.html() != null) {
      throw new UsageError(
          "comparisons have --metric bradley-terry, with --json, --csv or as text");
    }
    Comparisons comparisons;
    try (InputStream in = Files.newInputStream(arguments.file())) {
      comparisons =
          ComparisonTable.read(
              in, arguments.get("--left"), arguments.get("--right"), arguments.get("--winner"));
    }
    List<Strengths> fits =
        List.of(BradleyTerry.halfWins(comparisons), BradleyTerry.davidson(comparisons));
    new StrengthsOutput(fits, comparisons).print(arguments, out);
  }
}
