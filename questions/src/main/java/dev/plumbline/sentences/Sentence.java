package dev.plumbline.sentences;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something said to a person: a pattern in English and what stands at its places. Other languages
 * are found by the pattern, so it is written out where it is said.
 *
 * @param pattern with places {@code {0}}, {@code {1,number,0.0}} or {@code {0,choice,…}} as {@link
 *     MessageFormat} has them; an apostrophe is an apostrophe
 * @param values numbers and days, which each language writes its own way; sentences; anything else
 *     as it is
 */
public record Sentence(String pattern, List<Object> values) {
  /** Nobody reads more of them, and a pattern's places are numbered up to 9,999. */
  private static final int MOST = 20;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

  public Sentence {
    values = List.copyOf(values);
  }

  public static Sentence of(String pattern, @Nullable Object... values) {
    return new Sentence(pattern, Arrays.stream(values).map(v -> v == null ? "null" : v).toList());
  }

  /** Somebody's own words, such as a title: the same in every language. */
  public static Sentence asIs(String words) {
    return of("{0}", words);
  }

  /** One after the other, with a space between; of very many, how many more there are. */
  public static Sentence joined(List<Sentence> sentences) {
    var said = new ArrayList<Object>(sentences.subList(0, Math.min(MOST, sentences.size())));
    if (sentences.size() > MOST) {
      said.add(of("And {0} more.", sentences.size() - MOST));
    }
    var places = new StringBuilder();
    for (int i = 0; i < said.size(); i++) {
      places.append(i == 0 ? "{" : " {").append(i).append('}');
    }
    return new Sentence(places.toString(), said);
  }

  /**
   * In a language.
   *
   * @param translated from a pattern in English to the language's own
   */
  public String in(Locale language, UnaryOperator<String> translated) {
    var own = translated.apply(pattern);
    if (values.isEmpty()) {
      return own;
    }
    var said =
        values.stream()
            .map(
                value ->
                    switch (value) {
                      case Sentence inner -> inner.in(language, translated);
                      case Number number -> number;
                      case LocalDate day -> DAY.withLocale(language).format(day);
                      default -> value.toString();
                    })
            .toArray();
    return new MessageFormat(own.replace("'", "''"), language).format(said);
  }

  /** In English. */
  @Override
  public String toString() {
    return in(Locale.ENGLISH, UnaryOperator.identity());
  }
}
