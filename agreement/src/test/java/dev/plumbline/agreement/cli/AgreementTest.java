package dev.plumbline.agreement.cli;

import static dev.plumbline.agreement.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.agreement.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {
  private static final String OBSERVERS =
      "classic-tables/krippendorff-2011-4-observers-12-units.csv";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path observers() throws IOException {
    return file("observers.csv", Tables.text(OBSERVERS));
  }

  @Test
  void aRepeatedJudgmentSaysWhichOptionSettlesIt() throws Exception {
    Run run = run(file("twice.csv", "item,rater,value\n1,a,yes\n1,b,no\n1,a,no\n"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("line 4", "'a' judged item '1'", "--repeats last");
    assertThat(run(folder.resolve("twice.csv"), "--repeats", "last").code()).isZero();
  }

  @Test
  void aCategoryDeclaredTwiceIsRefused() throws Exception {
    Run run = run(observers(), "--categories", "1,2,3,4,5,1.0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--categories");
  }

  @Test
  void pairsOfUnorderedLabelsStillShowHowOftenTheyAgree() throws Exception {
    Path labels = file("labels.csv", "item,rater,value\n1,a,good\n1,b,good\n2,a,bad\n2,b,bad\n");
    Run run = run(labels, "--scale", "ordinal", "--json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().replaceAll("\\s", "")).contains("\"agreement\":1");
  }

  @Test
  void theOrderInWhichNumbersAreDeclaredDoesNotChangeWeightsByValue() throws Exception {
    Run up = run(observers(), "--scale", "ordinal", "--categories", "1,2,3,4,5", "--csv");
    Run down = run(observers(), "--scale", "ordinal", "--categories", "5,4,3,2,1", "--csv");
    assertThat(lines(down, "gwet-ac2")).isNotEmpty().isEqualTo(lines(up, "gwet-ac2"));
  }

  private static List<String> lines(Run run, String metric) {
    return run.out()
        .lines()
        .filter(line -> line.contains(metric))
        .map(line -> line.replaceAll("(\\.\\d{9})\\d+", "$1")) // sums in another order
        .toList();
  }

  @Test
  void tablesForPeople() throws Exception {
    Run run = run(observers());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("41 judgments of 12 items by 4 raters in 5 categories, 7 empty answers")
        .containsPattern("krippendorff-alpha +nominal +0\\.743 +\\[0\\.\\d+, 1\\.000]")
        .containsPattern("gwet-ac1 +default +0\\.775 +\\[0\\.461, 1\\.000] +0\\.143")
        .contains("Raters by reliability")
        .contains("Most disputed items");
  }

  @Test
  void oneMetricOfAScaleAsCsv() throws Exception {
    Run run =
        run(
            observers(),
            "--scale",
            "ratio",
            "--metric",
            "krippendorff-alpha",
            "--csv",
            "--replicates",
            "0");
    assertThat(run.out().lines().toList())
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith("krippendorff-alpha,ratio,ratio,0.7974")
        .endsWith(",,,,,11,4,55,40");
  }

  @Test
  void json() throws Exception {
    Run run = run(observers(), "--scale=ordinal", "--json", "--truth", "majority");
    assertThat(run.out())
        .contains("\"items\":12", "\"judgments\":41", "\"truthMethod\":\"majority\"")
        .contains("{\"item\":\"6\",\"label\":null,\"posterior\":0.25,\"tied\":[1,2,3,4]}")
        .contains("\"answers\":[{\"value\":1,\"count\":1}");
    assertThat(run.out()).containsPattern("\"metric\":\"krippendorff-alpha\".*\"value\":0\\.815");
    assertThat(run.out()).doesNotContain("NaN", "Infinity");
  }

  @Test
  void scoresHaveIntraclassCorrelations() throws Exception {
    Path judges =
        file("judges.csv", Tables.text("classic-tables/shrout-fleiss-1979-6-targets-4-judges.csv"));
    Run run = run(judges, "--scale", "interval", "--metric", "icc", "--csv");
    assertThat(run.out())
        .containsPattern("icc,1-1,interval,0\\.16[56]")
        .containsPattern("icc,2-1,interval,0\\.2897")
        .containsPattern("icc,3-k,interval,0\\.909");
    assertThat(run(judges, "--scale", "interval").out()).contains("kendall-w");
  }

  @Test
  void coefficientsOfTwoAreMeansOverPairsForMore() throws Exception {
    Run nominal = run(observers(), "--json");
    assertThat(nominal.out())
        .containsPattern("\"scott-pi\",\"variant\":\"mean-of-pairs\".*\"value\":0\\.\\d+.*\"se\":0")
        .containsPattern("\"results\":\\[\\{\"metric\":\"scott-pi\",\"value\":0\\.\\d+");
    Run ordinal = run(observers(), "--scale", "ordinal");
    assertThat(ordinal.out())
        .containsPattern("kendall-tau-b +mean-of-pairs +0\\.\\d+ +\\[")
        .containsPattern("spearman +mean-of-pairs +0\\.\\d+ +\\[")
        .containsPattern("rater +rater +items +agreement +kappa +interval +kendall-tau-b +int");
  }

  /** Too many numbers for a table of each pair of raters. */
  @Test
  void pairsOfScoresAreShownByTheirCorrelation() throws Exception {
    StringBuilder rows = new StringBuilder("item,a,b,c\n");
    for (int i = 0; i < 120; i++) {
      rows.append("%d,%d,%d,%d%n".formatted(i, i * i, i * i + i % 7, i * 3));
    }
    Path page = folder.resolve("scores.html");
    Run run = run(file("scores.csv", rows.toString()), "--json", "--html", page);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("\"agreement\":null,\"kappa\":null", "{\"metric\":\"spearman\",\"value\":");
    assertThat(Files.readString(page)).contains("Spearman's correlation of pairs", "rgb(");
    assertThat(run(folder.resolve("scores.csv")).out())
        .containsPattern("rater +rater +items +kendall-tau-b");
  }

  @Test
  void undefinedIsAnAnswer() throws Exception {
    Run run = run(file("one.csv", "item,rater,value\n1,a,x\n2,a,x\n"), "--json");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"value\":null,\"undefined\":\"only one rater judged\"");
    assertThat(run(file("none.csv", "item,rater,value\n")).out())
        .contains("there are no judgments");
  }

  @Test
  void aReportInOneFileThatNeedsNothingElse() throws Exception {
    Path labels = file("labels.csv", Tables.text("annotations/weather-sentiment-amt/labels.csv"));
    Path gold = file("gold.csv", Tables.text("annotations/weather-sentiment-amt/gold.csv"));
    Path page = folder.resolve("report.html");
    Run run =
        run(labels, "--repeats", "last", "--gold", gold, "--truth", "dawid-skene", "--html", page);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("accuracy on 300 gold items, fitted without them: 0.837");
    assertThat(Files.readString(page))
        .contains("Kappa of pairs of raters", "rgb(", "w0014")
        .doesNotContain("http", "<script", "NaN");
  }

  @Test
  void labelsAreInertInThePage() throws Exception {
    Path page = folder.resolve("report.html");
    Path table = file("x.csv", "item,rater,value\n<b>1,<i>a,<script>x\n<b>1,b,y\n");
    assertThat(run(table, "--html", page).code()).isZero();
    assertThat(Files.readString(page)).doesNotContain("<script", "<b>", "<i>");
  }

  @Test
  void onlyIntervalsAreSetAsIntervals() throws Exception {
    Path page = folder.resolve("report.html");
    Path table = file("x.csv", "item,rater,value\n[1],[a],[x]\n[1],b,y\n[2],[a],[x]\n[2],b,[x]\n");
    assertThat(run(table, "--html", page).code()).isZero();
    assertThat(Files.readString(page))
        .contains("<td>[1]</td>", "<td>[a]</td>")
        .containsPattern("<td class=\"i\">\\[-?[0-9.]+, [0-9.]+]</td>");
  }

  @Test
  void aBadRowIsNamedAndTheExitCodeIsTwo() throws Exception {
    Run run = run(file("bad.csv", "item,rater,value\n1,a,2\n2,b,x\n"), "--scale", "interval");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("bad.csv: line 3, column 'value': 'x' is not a number");
  }

  @Test
  void wrongArgumentsSayWhatIsRight() throws Exception {
    assertThat(run().err()).contains("which file?");
    assertThat(run("nowhere.csv")).isEqualTo(new Run(2, "", "no file nowhere.csv\n"));
    assertThat(run(folder)).isEqualTo(new Run(2, "", folder + " is a folder, not a table\n"));
    assertThat(run(observers(), "--metric", "cohen").err()).contains("there are percent-agreement");
    assertThat(run(observers(), "--scale", "big").err()).contains("nominal, ordinal");
    assertThat(run(observers(), "--frobnicate").code()).isEqualTo(2);
    String nowhere = "a\0b.csv";
    for (Run run :
        List.of(
            run(nowhere),
            run(observers(), "--html", nowhere),
            run(observers(), "--gold=" + nowhere))) {
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("no path: a").doesNotContain("fault");
    }
    assertThat(run("--help").out()).startsWith("Usage: plumbline agreement FILE");
  }

  @Test
  void aModelOfTheTruthIsAMetric() throws Exception {
    Path labels = file("labels.csv", Tables.text("annotations/weather-sentiment-amt/labels.csv"));
    Path gold = file("gold.csv", Tables.text("annotations/weather-sentiment-amt/gold.csv"));
    Run run = run(labels, "--repeats", "last", "--metric", "dawid-skene", "--gold", gold, "--csv");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("dawid-skene,right-judgments,nominal,0\\.7")
        .containsPattern("dawid-skene,right-answers,nominal,1\\.0")
        .containsPattern(
            "dawid-skene,gold-accuracy,nominal,0\\.8366\\d+,,0\\.021\\d+,0\\.79\\d+,0\\.87")
        .doesNotContain("kappa");
    Run json = run(labels, "--repeats", "last", "--metric", "wawa", "--json");
    assertThat(json.out()).contains("\"truthMethod\":\"wawa\"", "\"metric\":\"wawa\"");
    assertThat(run(observers(), "--metric", "mace", "--truth", "glad").err()).contains("mace");
    assertThat(run(observers(), "--metric", "mace", "--scale", "ratio").code()).isEqualTo(2);
    assertThat(run(file("none.csv", "item,rater,value\n"), "--metric", "one-coin").out())
        .contains("there are no judgments");
  }

  @Test
  void theFitSaysWhetherItSettled() throws Exception {
    Run run = run(observers(), "--truth", "dawid-skene", "--json");
    assertThat(run.out()).contains("\"truthConverged\":true", "\"truthLogLikelihood\":-");
  }

  @Test
  void anOrdinalModelNeedsAnOrder() throws Exception {
    Path labels = file("labels.csv", "item,rater,value\n1,a,low\n1,b,medium\n2,a,high\n2,b,high\n");
    Run run = run(labels, "--truth", "ordinal-dawid-skene");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--categories");
  }

  @Test
  void badGoldIsNamed() throws Exception {
    Path nan = file("gold.csv", "item,value\n1,NaN\n");
    Run run = run(observers(), "--gold", nan);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("gold.csv: line 2: answer 'NaN' of gold item '1' is no category");
    Run strange = run(observers(), "--gold", file("strange.csv", "item,value\nzz,1\n"));
    assertThat(strange.code()).isEqualTo(2);
    assertThat(strange.err()).contains("none of its 1 item was judged");
  }

  @Test
  void anOptionDoesNotTakeTheNextForItsValue() throws Exception {
    Run run = run(observers(), "--html", "--json");
    assertThat(run.err()).isEqualTo("--html needs a value\n");
  }

  @Test
  void tooManyCategoriesForAConsensusAreSaid() throws Exception {
    StringBuilder rows = new StringBuilder("item,rater,value\n");
    for (int i = 0; i < 12_000; i++) {
      rows.append(i).append(",r").append(i % 3).append(",label").append(i).append('\n');
    }
    Path table = file("many.csv", rows.toString());
    assertThat(run(table, "--metric", "percent-agreement").out())
        .contains("No consensus: 3 raters");
    assertThat(run(table, "--truth", "wawa").err()).contains("no wawa: 3 raters");
  }

  @Test
  void majorityNeedsNoProfilesOfRaters() throws Exception {
    StringBuilder rows = new StringBuilder("item,rater,value\n");
    for (int i = 0; i < 12_000; i++) {
      rows.append(i).append(",r1,label").append(i).append('\n');
      rows.append(i).append(",r2,label").append(i - i % 2).append('\n');
      rows.append(i).append(",r3,label").append(i).append('\n');
    }
    Path table = file("many.csv", rows.toString());
    Path page = folder.resolve("many.html");
    Run run = run(table, "--truth", "majority", "--json", "--html", page);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("\"raters\":[],", "\"ratersMissing\":\"3 raters and 12,000 categories")
        .contains("{\"item\":\"0\",\"label\":\"label0\",\"posterior\":1}")
        .contains("{\"item\":\"1\",\"label\":\"label1\",\"posterior\":0.6666666666666666}");
    assertThat(Files.readString(page))
        .contains("No profiles of raters: 3 raters", "<h2>Scott's pi of pairs of raters</h2>")
        .containsPattern("rgb\\([\\d,]+\\)\" title=\"r1 and r3: Scott's pi 1.000 \\[")
        .doesNotContain("Spearman");
    assertThat(run(table, "--metric", "majority", "--csv").out())
        .containsPattern("majority,right-judgments,nominal,0\\.77")
        .containsPattern("majority,right-answers,nominal,0\\.83");
  }

  @Test
  void aFaultIsOneSentenceWithACodeOfItsOwn() throws Exception {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream broken =
        new PrintStream(OutputStream.nullOutputStream()) {
          @Override
          public void println(String line) {
            throw new IllegalStateException("no\nline");
          }
        };
    int code =
        new Agreement(broken, new PrintStream(err, true, StandardCharsets.UTF_8))
            .run(List.of(observers().toString()));
    assertThat(code).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("IllegalStateException: no line at ", ".java:", "Please report");
  }

  @Test
  void manyConfusionsAreNotFittedUnasked() throws Exception {
    StringBuilder rows = new StringBuilder("item,rater,value\n");
    for (int i = 0; i < 4000; i++) {
      rows.append(i / 4).append(",r").append(i % 100).append(',').append(i * 7 % 120).append('\n');
    }
    Run run = run(file("wide.csv", rows.toString()), "--scale", "nominal", "--json");
    assertThat(run.out()).contains("\"truthMethod\":\"wawa\"");
  }
}
