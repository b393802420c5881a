package dev.plumbline.agreement.cli;

import static dev.plumbline.agreement.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables of comparisons on the command line: agreement of their raters, strengths of the compared.
 */
class ComparisonsTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void preferencesAreCountedBothWays() throws Exception {
    StringBuilder rows = new StringBuilder("task,worker,left,right,winner\n");
    for (int task = 0; task < 10; task++) {
      rows.append(task).append(",ann,A,B,A\n");
      rows.append(task).append(",ben,B,A,").append(task < 8 ? "right" : "left").append('\n');
    }
    Path table = file("p.csv", rows.toString());
    Run run = run(table, "--metric", "preference-kappa");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .containsPattern("percent-agreement +mean-over-items +0\\.800")
        .containsPattern("cohen-kappa +both-ways +0\\.600")
        .contains("8: A / B");
    Path again = file("again.csv", rows + "0,ann,A,B,tie\n");
    assertThat(run(again, "--metric", "preference-kappa").err()).contains("--repeats last");
    assertThat(run(table, "--metric", "preference-kappa", "--gold", "none.csv").err())
        .contains("--gold means nothing");
    Path nobody = file("nobody.csv", "left,right,winner\nA,B,left\n");
    assertThat(run(nobody, "--metric", "preference-kappa").err()).contains("--rater");
  }

  /** Each task's pair three times over says no more than once. */
  @Test
  void pairsOfOneTaskAreNoFurtherEvidence() throws Exception {
    StringBuilder once = new StringBuilder("task,worker,left,right,winner\n");
    StringBuilder thrice = new StringBuilder(once);
    for (int task = 0; task < 20; task++) {
      String winner = task % 4 == 0 ? "right" : "left";
      for (int copy = 0; copy < 3; copy++) {
        String pair = "A%d,B%d".formatted(copy, copy);
        String rows = "%1$d,ann,%2$s,left\n%1$d,ben,%2$s,%3$s\n".formatted(task, pair, winner);
        thrice.append(rows);
        once.append(copy == 0 ? rows : "");
      }
    }
    List<Double> measured = percentAgreement(file("thrice.csv", thrice.toString()));
    List<Double> expected = percentAgreement(file("once.csv", once.toString()));
    for (int i = 0; i < 4; i++) {
      assertThat(measured.get(i)).isCloseTo(expected.get(i), within(1e-12));
    }
  }

  /** Value, standard error and interval. */
  private static List<Double> percentAgreement(Path table) {
    String row =
        run(table, "--metric", "preference-kappa", "--csv")
            .out()
            .lines()
            .filter(line -> line.startsWith("percent-agreement"))
            .findFirst()
            .orElseThrow();
    String[] cells = row.split(",", -1);
    return Stream.of(cells[3], cells[5], cells[6], cells[7]).map(Double::valueOf).toList();
  }

  @Test
  void strengthsOfComparisons() throws Exception {
    Path table = file("c.csv", "left,right,winner\nA,B,left\nB,A,left\nA,B,tie\nA,C,A\nC,A,C\n");
    assertThat(run(table, "--metric", "bradley-terry").out())
        .contains("bradley-terry, ties-half: 5 comparisons", "davidson");
    assertThat(run(table, "--metric", "bradley-terry", "--json").out())
        .contains("\"strengths\":[{\"name\":", "\"truth\":[]", "\"disputed\":[]", "\"value\":null");
    Path won = file("w.csv", "left,right,winner\nA,B,left\n");
    assertThat(run(won, "--metric", "bradley-terry").out())
        .contains("undefined: some were never beaten");
  }
}
