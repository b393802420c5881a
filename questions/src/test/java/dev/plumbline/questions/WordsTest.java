package dev.plumbline.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "'',0",
        "'  ',0",
        "one,1",
        "'two words',2",
        "'  padded\n\tlines ',2",
        "'no\u00a0break',2",
        "'dash - alone',2",
        "O(log n),2",
        "well-known,1",
        "it's,1",
        "'🙂 🙂',0",
        "'café naïve',2",
        "量子力学,4",
        "'AはB',3"
      })
  void wordsAreCountedAsThePageCountsThem(String text, int words) {
    assertThat(Words.count(text)).isEqualTo(words);
  }
}
