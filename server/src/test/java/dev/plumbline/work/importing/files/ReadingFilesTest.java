package dev.plumbline.work.importing.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ReadingFilesTest {
  private static final int LIMIT = 1 << 20;
  private final ImportFile files = new ImportFile(new Unpacking(256L << 20, 200), LIMIT);

  @Test
  void jsonLinesComeWithTheirLineNumbersAndBadOnesWithAReason() throws IOException {
    assertThat(read("{\"a\": 1}\r\n\n{\"a\": \n{\"a\": 2}\n[1]\n\"x\"\n{\"a\": 3}{}\n{\"a\": 4}"))
        .satisfiesExactly(
            e -> row(e, 1, "{\"a\":1}"),
            e -> bad(e, 3, "broken JSON"),
            e -> row(e, 4, "{\"a\":2}"),
            e -> bad(e, 5, "not a JSON object"),
            e -> bad(e, 6, "not a JSON object"),
            e -> bad(e, 7, "broken JSON"),
            e -> row(e, 8, "{\"a\":4}"));
    assertThat(read("{\"a\":" + " ".repeat(1500) + "oops}"))
        .satisfiesExactly(e -> bad(e, 1, "(column 15"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstRow() throws IOException {
    assertThat(read("\ufeff{\"a\":1}")).satisfiesExactly(e -> row(e, 1, "{\"a\":1}"));
    assertThat(read("\ufeffa,b\n1,2"))
        .satisfiesExactly(e -> row(e, 2, "{\"a\":\"1\",\"b\":\"2\"}"));
  }

  @Test
  void whatPostgresqlCannotHoldIsRefusedWithItsLine() throws IOException {
    assertThat(
            read(
                "{\"a\":\"x\\u0000y\"}\n{\"a\\u0000\":1}\n{\"a\":\"\\ud800\"}\n{\"a\":[\"\\ud83d\\ude00\"]}"))
        .satisfiesExactly(
            e -> bad(e, 1, "a NUL character"),
            e -> bad(e, 2, "a NUL character"),
            e -> bad(e, 3, "half of a surrogate pair"),
            e -> assertThat(e).isInstanceOf(Entry.Row.class));
    assertThat(read("a,b\nx\0y,2\n1,2"))
        .satisfiesExactly(
            e -> bad(e, 2, "a NUL character"), e -> row(e, 3, "{\"a\":\"1\",\"b\":\"2\"}"));
  }

  @Test
  void invalidUtf8SpoilsOnlyItsRow() throws IOException {
    var bytes = "{\"a\":\"x\"}\n{\"a\":\"x\"}\n{\"a\":\"x\"}\n".getBytes(UTF_8);
    bytes[16] = (byte) 0xc3;
    assertThat(read(new ByteArrayInputStream(bytes)))
        .satisfiesExactly(
            e -> row(e, 1, "{\"a\":\"x\"}"),
            e -> bad(e, 2, "invalid UTF-8"),
            e -> row(e, 3, "{\"a\":\"x\"}"));
  }

  @Test
  void aRowOfTwentyMegabytesIsPassedOverInEveryFormat() throws IOException {
    var huge = "x".repeat(20 << 20);
    assertThat(read("{\"a\":\"1\"}\n{\"a\":\"" + huge + "\"}\n{\"a\":\"3\"}"))
        .satisfiesExactly(
            e -> row(e, 1, "{\"a\":\"1\"}"),
            e -> bad(e, 2, "longer than the limit of 1 MB"),
            e -> row(e, 3, "{\"a\":\"3\"}"));
    assertThat(read("[{\"a\":\"1\"},\n{\"a\":\"" + huge + "\"},\n{\"a\":\"3\"}]"))
        .satisfiesExactly(
            e -> row(e, 1, "{\"a\":\"1\"}"),
            e -> bad(e, 2, "longer than the limit of 1 MB"),
            e -> row(e, 3, "{\"a\":\"3\"}"));
    for (var cell : List.of(huge, "\"" + huge + "\"")) {
      assertThat(read("a,b\n1,2\n" + cell + ",2\n3,4"))
          .satisfiesExactly(
              e -> row(e, 2, "{\"a\":\"1\",\"b\":\"2\"}"),
              e -> bad(e, 3, "longer than the limit of 1 MB"),
              e -> row(e, 4, "{\"a\":\"3\",\"b\":\"4\"}"));
    }
  }

  @Test
  void aBrokenElementOfAnArraySpoilsOnlyItself() throws IOException {
    assertThat(read("[\n {\"a\": \"},]\\\"\"},\n {\"a\": oops},\n 7,\n {\"a\": {\"b\": [1]}}\n]\n"))
        .satisfiesExactly(
            e -> row(e, 2, "{\"a\":\"},]\\\"\"}"),
            e -> bad(e, 3, "broken JSON"),
            e -> bad(e, 4, "not a JSON object"),
            e -> row(e, 5, "{\"a\":{\"b\":[1]}}"));
    assertThat(read("[]")).isEmpty();
    assertThat(read("[{\"a\":1},{\"a\""))
        .satisfiesExactly(
            e -> row(e, 1, "{\"a\":1}"), e -> bad(e, 1, "the file ends inside its JSON array"));
  }

  @Test
  void csvCellsMayHoldDelimitersQuotesAndLineBreaks() throws IOException {
    assertThat(read("a;b\r\n\"x;\"\"y\"\"\r\nz\";=1+1\r\n\r\nlast;\r\n"))
        .satisfiesExactly(
            e -> row(e, 2, "{\"a\":\"x;\\\"y\\\"\\r\\nz\",\"b\":\"=1+1\"}"),
            e -> row(e, 5, "{\"a\":\"last\",\"b\":\"\"}"));
    assertThat(read("a\tb\n1,5\t2"))
        .satisfiesExactly(e -> row(e, 2, "{\"a\":\"1,5\",\"b\":\"2\"}"));
  }

  @Test
  void csvRowsOfAnotherWidthAndStrayQuotesAreBadLines() throws IOException {
    assertThat(read("a,b\n1\n1,2,3\n\"x\"y,2\n\"open,2\n3,4\n5,6"))
        .satisfiesExactly(
            e -> bad(e, 2, "1 cells where the header has 2"),
            e -> bad(e, 3, "3 cells where the header has 2"),
            e -> bad(e, 4, "broken CSV"),
            e -> bad(e, 5, "a quote opens and never closes"),
            e -> row(e, 6, "{\"a\":\"3\",\"b\":\"4\"}"),
            e -> row(e, 7, "{\"a\":\"5\",\"b\":\"6\"}"));
  }

  @Test
  void csvColumnsWithoutANameOrWithTheSameOneAreTold() throws IOException {
    assertThat(read("a,,a\n1,2,3"))
        .satisfiesExactly(e -> row(e, 2, "{\"a\":\"1\",\"column 2\":\"2\",\"a (2)\":\"3\"}"));
  }

  @Test
  void aGzipFileIsKnownByItsContent() throws IOException {
    assertThat(read(new ByteArrayInputStream(packed("{\"a\":1}\n".getBytes(UTF_8)))))
        .satisfiesExactly(e -> row(e, 1, "{\"a\":1}"));
    var cut = packed("{\"a\":1}\n".repeat(100).getBytes(UTF_8));
    assertThatThrownBy(() -> read(new ByteArrayInputStream(cut, 0, cut.length - 12)))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("cut off");
  }

  @Test
  void bombsAreStoppedBySizeAndByRatio() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bomb)) {
      fill(out, (Unpacking.RATIO_FROM >> 20) + 8);
    }
    assertThatThrownBy(() -> read(new ByteArrayInputStream(bomb.toByteArray())))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("zip bomb");
    var small = new ImportFile(new Unpacking(8L << 20, 200), LIMIT);
    assertThatThrownBy(
            () -> all(small.open(new ByteArrayInputStream(bomb.toByteArray())).entries()))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("8,388,608 bytes");
  }

  @Test
  void whatIsNoTextFileIsRefusedWithAdvice() {
    assertThatThrownBy(() -> read(" \n ")).hasMessage("The file is empty.");
    assertThatThrownBy(() -> read("PK\u0003\u0004rest")).hasMessageContaining("zip archive");
    assertThatThrownBy(
            () -> read(new ByteArrayInputStream(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0})))
        .hasMessageContaining("UTF-16");
  }

  @Test
  void skippingGivesTheSameRestAsReading() throws IOException {
    for (long seed = 0; seed < 200; seed++) {
      var text = noise(new SplittableRandom(seed));
      for (var prefix : List.of("", "[", "a,b\n")) {
        var whole = read(prefix + "{" + text);
        int passed = whole.size() / 2;
        var resumed = files.open(new ByteArrayInputStream((prefix + "{" + text).getBytes(UTF_8)));
        resumed.entries().skip(passed);
        assertThat(all(resumed.entries()))
            .as("seed %d, prefix %s", seed, prefix)
            .isEqualTo(whole.subList(passed, whole.size()));
      }
    }
  }

  private static String noise(RandomGenerator random) {
    var text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append("{}[]\",\\\n\r: a1é".charAt(random.nextInt(14)));
    }
    return text.toString();
  }

  private static void fill(OutputStream out, long megabytes) throws IOException {
    var block = new byte[1 << 20];
    Arrays.fill(block, (byte) '\n');
    block[0] = '{';
    for (long i = 0; i < megabytes; i++) {
      out.write(block);
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static void row(Entry entry, long line, String json) {
    assertThat(entry)
        .isInstanceOfSatisfying(
            Entry.Row.class, r -> assertThat(r.cells().toString()).isEqualTo(json));
    assertThat(entry.line()).isEqualTo(line);
  }

  private static void bad(Entry entry, long line, String reason) {
    assertThat(entry)
        .isInstanceOfSatisfying(
            Entry.BadLine.class,
            b -> {
              assertThat(b.reason().toString()).contains(reason);
              assertThat(b.excerpt()).hasSizeLessThanOrEqualTo(201).doesNotContain("\0");
            });
    assertThat(entry.line()).isEqualTo(line);
  }

  private List<Entry> read(String text) throws IOException {
    return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private List<Entry> read(InputStream in) throws IOException {
    return all(files.open(in).entries());
  }

  private static List<Entry> all(Entries entries) throws IOException {
    var all = new ArrayList<Entry>();
    for (var entry = entries.next(); entry != null; entry = entries.next()) {
      all.add(entry);
    }
    return all;
  }
}
