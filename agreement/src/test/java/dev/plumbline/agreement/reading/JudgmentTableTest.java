package dev.plumbline.agreement.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Repeats;
import dev.plumbline.agreement.ranking.Comparisons;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgmentTableTest {
  private static Judgments read(String text) throws IOException, BadRow {
    return table(text, TableFormat.GUESSED).judgments();
  }

  private static JudgmentTable table(String text, TableFormat format) throws IOException, BadRow {
    return JudgmentTable.read(stream(text), format);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static BadRow bad(String text) {
    return bad(text, TableFormat.GUESSED);
  }

  private static BadRow bad(String text, TableFormat format) {
    return catchThrowableOfType(BadRow.class, () -> table(text, format));
  }

  private static void same(Judgments one, Judgments other) {
    assertThat(one.size()).isEqualTo(other.size());
    for (int i = 0; i < one.items(); i++) {
      for (int p = one.start(i); p < one.start(i + 1); p++) {
        assertThat(one.category(one.code(p))).isEqualTo(other.category(other.code(p)));
        assertThat(one.raterName(one.rater(p))).isEqualTo(other.raterName(other.rater(p)));
      }
    }
  }

  @Test
  void longWideAndJsonLinesAreTheSame() throws Exception {
    Judgments tall = read("task_id,worker,label\nx,a,1\nx,b,2\ny,a,2\n");
    same(tall, read("item\ta\tb\r\nx\t1\t2\r\ny\t2\t\r\n"));
    same(
        tall,
        read(
            """
            {"task_id":"x","worker":"a","label":1}
            {"label":2,"worker":"b","task_id":"x","note":{"deep":[1,"}"]}}

            {"task_id":"y","worker":"a","label":2}
            """));
    assertThat(tall.numeric()).isTrue();
    assertThat(tall.item(1)).isEqualTo("y");
  }

  @Test
  void emptyIsMissing() throws Exception {
    JudgmentTable table = table("item,rater,value\n1,a,x\n1,b,\n2,a,y\n", TableFormat.GUESSED);
    assertThat(table.missing()).isEqualTo(1);
    assertThat(table.judgments().size()).isEqualTo(2);
  }

  @Test
  void anUnnamedFirstColumnOfIdsIsNoRater() throws Exception {
    Judgments ids = read("row,A,B\nr1,1,2\nr2,2,2\n");
    assertThat(ids.raters()).isEqualTo(2);
    assertThat(ids.item(0)).isEqualTo("r1");
    Judgments none = read("A,B,C\n1,2,1\n2,2,1\n");
    assertThat(none.raters()).isEqualTo(3);
    assertThat(none.item(0)).isEqualTo(1);
  }

  @Test
  void droppedIdsAreNoCategories() throws Exception {
    Judgments judgments = read("clip,A,B\nr1,1,2\nr2,2,2\n");
    assertThat(judgments.categoryNames()).containsExactly(1L, 2L);
    assertThat(judgments.numeric()).isTrue();
  }

  @Test
  void droppedIdsNeedNotBeNumbersOrDeclared() throws Exception {
    String text = "clip,A,B\nr1,1,2\nr2,2,2\n";
    TableFormat numbers = new TableFormat(null, null, null, null, null, Repeats.REFUSE, true);
    assertThat(table(text, numbers).judgments().raters()).isEqualTo(2);
    TableFormat declared =
        new TableFormat(null, null, null, null, List.of("1", "2", "3"), Repeats.REFUSE, false);
    assertThat(table(text, declared).judgments().categories()).isEqualTo(3);
  }

  @Test
  void aFirstRaterIsCheckedLikeTheOthers() {
    TableFormat declared =
        new TableFormat(null, null, null, null, List.of("x", "y"), Repeats.REFUSE, false);
    BadRow bad = bad("A,B\nx,y\nz,y\nx,x\n", declared);
    assertThat(bad.line()).isEqualTo(3);
    assertThat(bad.column()).isEqualTo("A");
  }

  @Test
  void aFirstRaterWhoseScoresAllDifferIsNoColumnOfIds() throws Exception {
    Judgments scores = read("ann,ben\n7.1,7.0\n6.25,6.5\n5.5,5.0\n");
    assertThat(scores.raters()).isEqualTo(2);
    assertThat(scores.raterName(0)).isEqualTo("ann");
    assertThat(read("ann,ben\n61,60\n72,77\n83,80\n").raters()).isEqualTo(2);
    assertThat(read("ann,ben\n1,2\n2,3\n3,3\n").raters()).isEqualTo(2);
    assertThat(read("ann,ben\n9,5\n8,4\n").raters()).isEqualTo(2);
  }

  @Test
  void numbersThatCountTheRowsOrLieFarFromAllAnswersAreIds() throws Exception {
    Judgments counted = read("clip,A,B\n1,1,2\n2,2,2\n3,2,1\n4,1,1\n");
    assertThat(counted.raters()).isEqualTo(2);
    assertThat(counted.item(3)).isEqualTo("4");
    assertThat(read("clip,A,B\n1007,1,2\n1001,2,2\n").categories()).isEqualTo(2);
  }

  @Test
  void aHeaderThatSaysNothingOrCountsRowsHoldsIds() throws Exception {
    for (String header : List.of("", "#", "row", "No.", "Unnamed: 0", "clip_id")) {
      Judgments judgments = read(header + ",A,B\n1,1,2\n2,2,1\n");
      assertThat(judgments.raters()).as(header).isEqualTo(2);
      assertThat(judgments.item(1)).as(header).isEqualTo("2");
    }
    assertThat(bad("row,A,B\n1,1,2\n1,2,1\n").reason()).isEqualTo("the item occurs twice");
  }

  @Test
  void quotesSeparatorsLineBreaksAndMarks() throws Exception {
    Judgments judgments =
        read("\uFEFFitem;rater;value\n\"a;1\";r;\"say \"\"no\"\"\"\n\"a;1\";s;\"two\nlines\"\n");
    assertThat(judgments.item(0)).isEqualTo("a;1");
    assertThat(judgments.categoryNames()).containsExactly("say \"no\"", "two\nlines");
  }

  @Test
  void rowsMayCrossTheBuffer() throws Exception {
    StringBuilder text = new StringBuilder("item,rater,value,note\n");
    for (int i = 0; i < 30_000; i++) {
      text.append("item")
          .append(i)
          .append(",r,")
          .append(i % 3)
          .append(",\"")
          .append("x".repeat(i % 97))
          .append("\"\"\"\n");
    }
    text.append("last,r,1,").append("y".repeat(900_000)).append('\n');
    Judgments judgments = read(text.toString());
    assertThat(judgments.items()).isEqualTo(30_001);
    assertThat(judgments.item(29_999)).isEqualTo("item29999");
    assertThat(judgments.categories()).isEqualTo(3);
  }

  @Test
  void badRowsAreNamedByLineAndColumn() {
    assertThat(bad("item,rater,value\n1,a,x\n1,b\n").line()).isEqualTo(3);
    assertThat(bad("item,rater,value\n1,a,x\n,b,x\n").column()).isEqualTo("item");
    BadRow open = bad("item,rater,value\n1,a,x\n1,b,\"x\n\n");
    assertThat(open.line()).isEqualTo(3);
    assertThat(open.column()).isEqualTo("value");
    assertThat(bad("item,rater,value\n1,a,\"x\"y\n").getMessage())
        .isEqualTo("line 2, column 'value': text follows a closing quote");
    BadRow twice = bad("item,rater,value\n1,a,x\n\n2,a,x\n1,a,y\n");
    assertThat(twice.line()).isEqualTo(5);
    assertThat(twice.reason()).contains("'a' judged item '1'");
    assertThat(bad("{\"item\":1,\"rater\":2,\"value\":3}\n{\"item\":tru}\n").line()).isEqualTo(2);
    assertThat(bad("").reason()).isEqualTo("the file is empty");
    assertThat(bad("a,rater,c,d\n1,2,3,4\n").reason()).contains("which column is the item");
  }

  @Test
  void aValueThatIsNoNumberIsNamed() {
    TableFormat numbers = new TableFormat(null, null, null, null, null, Repeats.REFUSE, true);
    BadRow bad = bad("item,rater,value\n1,a,3\n1,b,three\n", numbers);
    assertThat(bad.getMessage()).isEqualTo("line 3, column 'value': 'three' is not a number");
  }

  @Test
  void anInfiniteNumberIsNone() throws Exception {
    assertThat(read("item,rater,value\n1,a,1e999\n1,b,2\n").numeric()).isFalse();
    TableFormat numbers = new TableFormat(null, null, null, null, null, Repeats.REFUSE, true);
    assertThat(bad("item,rater,value\n1,a,1e999\n1,b,2\n", numbers).line()).isEqualTo(2);
  }

  @Test
  void aRaterMayBeMissingFromTheFirstObject() throws Exception {
    Judgments judgments =
        read(
            """
            {"item":1,"a":"x","b":"x"}
            {"item":2,"a":"x","b":"x","c":"y"}
            {"item":3,"a":"y","c":"y"}
            """);
    assertThat(judgments.size()).isEqualTo(7);
    assertThat(judgments.raters()).isEqualTo(3);
  }

  @Test
  void theItemIsTheSurestOfSeveralColumnsAboutIt() throws Exception {
    Judgments judgments = read("id,task_id,annotator,label\n1,t,a,x\n2,t,b,x\n3,u,a,y\n4,u,b,x\n");
    assertThat(judgments.items()).isEqualTo(2);
    JudgmentTable wide = table("id,text,alice,bob\n1,one,x,x\n2,two,x,y\n", TableFormat.GUESSED);
    assertThat(wide.judgments().raters()).isEqualTo(2);
    assertThat(wide.readAs())
        .isEqualTo("Read as a column per rater: item text; raters alice, bob; left out id");
  }

  @Test
  void aWideTableWithAKnownWordIsNotReadAsLongInSilence() throws Exception {
    String text = "id,judge,human\n1,x,x\n2,x,y\n3,y,y\n";
    assertThat(bad(text).reason()).contains("say --wide");
    TableFormat wide = new TableFormat(null, null, null, true, null, Repeats.REFUSE, false);
    assertThat(table(text, wide).judgments().raters()).isEqualTo(2);
    JudgmentTable tall = table("task,worker,mood\nt,a,x\nt,b,y\n", TableFormat.GUESSED);
    assertThat(tall.readAs())
        .isEqualTo("Read as a row per judgment: item task, rater worker, value mood");
  }

  @Test
  void invalidUtf8InJsonLinesIsNamedByItsOwnLine() {
    byte[] bytes =
        "{\"item\":1,\"a\":\"x\"}\n\n{\"item\":2,\"a\":\"?\"}\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    bytes[bytes.length - 4] = (byte) 0xFF;
    BadRow bad =
        catchThrowableOfType(
            BadRow.class,
            () -> JudgmentTable.read(new ByteArrayInputStream(bytes), TableFormat.GUESSED));
    assertThat(bad.getMessage()).isEqualTo("line 3: invalid UTF-8");
  }

  /** The third row lacks b, the first two lack c or nothing: the order of rows must not matter. */
  @Test
  void aMemberThatComesLateIsMissingFromTheRowsBefore() throws Exception {
    String a = "{\"item\":1,\"a\":\"x\",\"b\":\"x\"}\n";
    String b = "{\"item\":2,\"a\":\"x\",\"b\":\"x\",\"c\":\"y\"}\n";
    String c = "{\"item\":3,\"a\":\"y\",\"c\":\"y\"}\n";
    assertThat(table(a + b + c, TableFormat.GUESSED).missing()).isEqualTo(2);
    assertThat(table(b + c + a, TableFormat.GUESSED).missing()).isEqualTo(2);
    assertThat(table("item,a,b,c\n1,x,x,\n2,x,x,y\n3,y,,y\n", TableFormat.GUESSED).missing())
        .isEqualTo(2);
  }

  @Test
  void jsonLinesMayBeginWithBlankLines() throws Exception {
    assertThat(read("\n {\"item\":1,\"a\":\"x\",\"b\":\"x\"}\n").size()).isEqualTo(2);
    assertThat(bad("\n {\"item\":1,\"a\":tru}\n").line()).isEqualTo(2);
    assertThat(bad("[{\"item\":1}]\n").reason()).contains("one object per line");
  }

  /** Lines of all lengths about that of a block, so that some end exactly with it. */
  @Test
  void jsonLinesMayBeLongerThanABlockAndEndAnywhere() throws Exception {
    for (int length = (1 << 16) - 60; length < (1 << 16) + 5; length++) {
      String text = "é".repeat(length / 2) + "x".repeat(length % 2);
      String line = "{\"item\":%d,\"text\":\"%s\",\"a\":\"x\",\"b\":\"y\"}";
      String rows = line.formatted(1, text) + "\r\n" + line.formatted(2, text);
      assertThat(read(rows).size()).as("length " + length).isEqualTo(4);
      assertThat(bad(rows + "\n\n{").line()).isEqualTo(4);
    }
  }

  @Test
  void twoColumnsOfOneNameAreRefusedWhereTheyCount() throws Exception {
    BadRow bad = bad("item,a,a\n1,x,y\n");
    assertThat(bad.column()).isEqualTo("a");
    assertThat(bad("item,rater,value,value\n1,a,x,y\n").column()).isEqualTo("value");
    assertThat(read("item,rater,value,note,note\n1,a,x,,\n").size()).isEqualTo(1);
  }

  @Test
  void blanksAroundFieldsAreNoText() throws Exception {
    JudgmentTable table =
        table("item, rater, value\n1, a, x\n1, b,x\n2, a, \n2, b,\" y\"\n", TableFormat.GUESSED);
    assertThat(table.judgments().categoryNames()).containsExactly(" y", "x");
    assertThat(table.missing()).isEqualTo(1);
  }

  @Test
  void codesThatLookLikeNumbersStayApart() throws Exception {
    assertThat(read("item,rater,value\n1,a,01\n1,b,1\n").categories()).isEqualTo(2);
    assertThat(read("item,rater,value\n1,a,9007199254740993\n1,b,9007199254740992\n").categories())
        .isEqualTo(2);
    assertThat(read("item,rater,value\n1,a,1.0\n1,b,1\n").categories()).isEqualTo(1);
  }

  @Test
  void declaredNumbersMayBeWrittenOtherwise() throws Exception {
    TableFormat declared =
        new TableFormat(null, null, null, null, List.of("1", "2"), Repeats.REFUSE, false);
    Judgments judgments = table("item,rater,value\n1,a,1.0\n1,b,2\n", declared).judgments();
    assertThat(judgments.categoryNames()).containsExactly(1L, 2L);
    assertThat(judgments.code(judgments.start(0))).isZero();
  }

  @Test
  void tooManyRatersTimesLabelsAreRefused() {
    StringBuilder text = new StringBuilder("item,rater,value\n");
    for (int i = 0; i < 70_000; i++) {
      text.append(i).append(",rater").append(i).append(",label").append(i).append('\n');
    }
    assertThat(bad(text.toString()).reason()).contains("too many combinations");
  }

  @Test
  void invalidUtf8IsNamed() {
    byte[] bytes = "item,rater,value\n1,a,x?\n".getBytes(StandardCharsets.ISO_8859_1);
    bytes[bytes.length - 2] = (byte) 0xFF;
    BadRow bad =
        catchThrowableOfType(
            BadRow.class,
            () -> JudgmentTable.read(new ByteArrayInputStream(bytes), TableFormat.GUESSED));
    assertThat(bad.getMessage()).isEqualTo("line 2, column 'value': invalid UTF-8");
  }

  @Test
  void declaredCategoriesKeepTheirOrder() throws Exception {
    TableFormat format =
        new TableFormat(
            null, null, null, null, List.of("poor", "fair", "good"), Repeats.REFUSE, false);
    Judgments judgments = table("item,rater,value\n1,a,good\n1,b,poor\n", format).judgments();
    assertThat(judgments.categoryNames()).containsExactly("poor", "fair", "good");
    assertThat(bad("item,rater,value\n1,a,great\n", format).line()).isEqualTo(2);
  }

  @Test
  void repeatsAsChosen() throws Exception {
    String text = "item,rater,value\n1,a,x\n1,b,x\n1,a,y\n";
    TableFormat last = new TableFormat(null, null, null, null, null, Repeats.KEEP_LAST, false);
    assertThat(table(text, last).judgments().size()).isEqualTo(2);
    TableFormat all = new TableFormat(null, null, null, null, null, Repeats.KEEP_ALL, false);
    assertThat(table(text, all).judgments().size()).isEqualTo(3);
  }

  private static final ComparisonTable.Format COMPARED =
      new ComparisonTable.Format(null, null, null, null, null);

  @Test
  void comparisonsTakeWordsNamesAndTies() throws Exception {
    ComparisonTable table =
        ComparisonTable.read(
            stream("left,right,winner\nA,B,left\nA,B,B\nB,A,tie\nA,B,model_a\nA,B,\n"), COMPARED);
    assertThat(table.raters()).isFalse();
    Comparisons comparisons = Comparisons.of(table.judged());
    assertThat(comparisons.total()).isEqualTo(4);
    assertThat(comparisons.wins(0, 1)).isEqualTo(2);
    assertThat(comparisons.ties(0, 1)).isEqualTo(1);
    BadRow bad =
        catchThrowableOfType(
            BadRow.class,
            () -> ComparisonTable.read(stream("left,right,winner\nA,B,C\n"), COMPARED));
    assertThat(bad.line()).isEqualTo(2);
    assertThat(bad.column()).isEqualTo("winner");
    BadRow typo =
        catchThrowableOfType(
            BadRow.class,
            () -> ComparisonTable.read(stream("left,right,winner\nA,B,tieback\n"), COMPARED));
    assertThat(typo.reason()).contains("'tieback' is neither");
  }

  @Test
  void rankingsAreGatheredByItemAndRater() throws Exception {
    RankingTable.Format format = new RankingTable.Format(null, null, null, null);
    String text = "task,worker,model,rank\n1,a,X,1\n1,b,X,2\n1,a,Y,2\n1,b,Y,1\n1,a,Z,2\n1,b,Z,3\n";
    Comparisons pairs = RankingTable.read(stream(text), format).comparisons();
    assertThat(pairs.total()).isEqualTo(6);
    assertThat(pairs.wins(pairs.indexOf("X"), pairs.indexOf("Z"))).isEqualTo(2);
    assertThat(pairs.ties(pairs.indexOf("Y"), pairs.indexOf("Z"))).isEqualTo(1);
    BadRow bad =
        catchThrowableOfType(
            BadRow.class, () -> RankingTable.read(stream("task,model,rank\n1,X,first\n"), format));
    assertThat(bad.getMessage()).isEqualTo("line 2, column 'rank': 'first' is not a number");
    BadRow nobody =
        catchThrowableOfType(
            BadRow.class,
            () -> RankingTable.read(stream("task,model,rank\n1,X,1\n1,,2\n"), format));
    assertThat(nobody.getMessage()).isEqualTo("line 3, column 'model': is empty");
  }
}
