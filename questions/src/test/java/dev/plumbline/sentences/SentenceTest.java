package dev.plumbline.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceTest {
  private static final Map<String, String> GERMAN =
      Map.of(
          "{0} isn't {1,number,0.0} of {2}.", "Von {2} ist {0} nicht {1,number,0.0}.",
          "nobody", "niemand");

  @Test
  void saysItsValuesInEnglish() {
    assertThat(Sentence.of("It isn't {so}.")).hasToString("It isn't {so}.");
    assertThat(Sentence.of("{0} isn't {1,number,0.0} of {2}.", "x'y {0}", 1.25, 12345))
        .hasToString("x'y {0} isn't 1.2 of 12,345.");
    assertThat(Sentence.of("{0,choice,1#One is|1<{0} are} open.", 1)).hasToString("One is open.");
    assertThat(Sentence.of("{0,choice,1#One is|1<{0} are} open.", 1200))
        .hasToString("1,200 are open.");
  }

  @Test
  void saysThemInAnotherLanguage() {
    var sentence =
        Sentence.of("{0} isn't {1,number,0.0} of {2}.", Sentence.of("nobody"), 1.5, 12345);
    assertThat(sentence.in(Locale.GERMAN, pattern -> GERMAN.getOrDefault(pattern, pattern)))
        .isEqualTo("Von 12.345 ist niemand nicht 1,5.");
  }

  @Test
  void writesADayAsTheLanguageDoes() {
    var sentence = Sentence.of("Until {0}", LocalDate.of(2026, 3, 5));
    assertThat(sentence).hasToString("Until Mar 5, 2026");
    assertThat(sentence.in(Locale.GERMAN, pattern -> pattern)).isEqualTo("Until 05.03.2026");
  }

  @Test
  void standsAfterAnother() {
    assertThat(Sentence.joined(List.of(Sentence.of("One, {0}."), Sentence.of("Two {0}.", 2))))
        .hasToString("One, {0}. Two 2.");
  }

  @Test
  void ofVeryManyTheFirstAreSaidAndTheRestCounted() {
    var many = Collections.nCopies(10_021, Sentence.of("No."));
    assertThat(Sentence.joined(many)).hasToString("No. ".repeat(20) + "And 10,001 more.");
    assertThat(Sentence.joined(many.subList(0, 20))).hasToString("No. ".repeat(20).strip());
    assertThat(Sentence.joined(List.of())).hasToString("");
  }
}
