package dev.plumbline.kernel.web;

import dev.plumbline.sentences.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says sentences in the language that the request asks for, from {@code sentences.LANGUAGE.json} of
 * the package that says them: patterns by their English. What is not translated is said in English.
 */
@Component
public class Translations {
  private static final TypeReference<Map<String, String>> PATTERNS = new TypeReference<>() {};

  private final Map<String, Map<String, String>> languages = new HashMap<>();

  Translations() {
    // A mapper of its own: the application's writes sentences by means of this.
    var json = JsonMapper.shared();
    try {
      var found =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:dev/plumbline/**/sentences.*.json");
      for (var file : found) {
        try (var in = file.getInputStream()) {
          languages
              .computeIfAbsent(language(file), name -> new HashMap<>())
              .putAll(json.readValue(in, PATTERNS));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that are translated, and English. */
  List<Locale> languages() {
    return Stream.concat(languages.keySet().stream(), Stream.of("en"))
        .sorted()
        .map(Locale::forLanguageTag)
        .toList();
  }

  public String say(Sentence sentence) {
    return say(sentence, LocaleContextHolder.getLocale());
  }

  String say(Sentence sentence, Locale asked) {
    var patterns = languages.get(asked.getLanguage());
    return patterns == null
        ? sentence.toString()
        : sentence.in(asked, english -> patterns.getOrDefault(english, english));
  }

  private static String language(Resource file) {
    return Objects.requireNonNull(file.getFilename()).split("\\.", -1)[1];
  }
}
