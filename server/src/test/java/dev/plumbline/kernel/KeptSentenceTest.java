package dev.plumbline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.sentences.Sentence;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptSentenceTest {
  @Test
  void saysLaterWhatItWouldHaveSaidAtOnce() {
    var sentence =
        Sentence.of(
            "{0}: {1,number,0.0} of {2} until {3}, or {4}, {5} and {6}",
            Sentence.of("{0} rows", 1200),
            0.25,
            30_000_000_000L,
            LocalDate.of(2026, 3, 5),
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            null);
    var kept = KeptSentence.of(KeptSentence.text(sentence));
    for (var language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
      assertThat(kept.in(language, UnaryOperator.identity()))
          .isEqualTo(sentence.in(language, UnaryOperator.identity()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 cells where the header has 7",
        "{0} is no answer",
        "invalid UTF-8",
        "12",
        "[1, 2] is no text",
        "[]",
        "{\"a\":1}",
        ""
      })
  void whatWasKeptAsTextIsSaidAsItStands(String text) {
    assertThat(KeptSentence.of(text)).hasToString(text);
  }
}
