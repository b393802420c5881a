package dev.plumbline.questions.internal;

import dev.plumbline.questions.inputs.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that other tools use in answers. */
public final class Foreign {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:(?:model|response|output|answer|option|candidate|assistant|system|completion|reply)"
              + "[ _-]?)?([a-j]|[1-9]|10)");
  private static final Map<String, Integer> SIDES =
      Map.of("left", 0, "first", 0, "right", 1, "second", 1);
  private static final Set<String> TIES =
      Set.of("0", "tie", "tied", "draw", "equal", "same", "similar", "both", "neither", "none");

  private Foreign() {}

  /** Lower case, without spaces around. */
  public static String word(Object value) {
    return String.valueOf(value).strip().toLowerCase(Locale.ROOT);
  }

  public static boolean isTie(Object value) {
    var word = word(value);
    return TIES.contains(word) || word.startsWith("tie ") || word.startsWith("both ");
  }

  /** The id of the response that a word means. */
  public static Optional<String> response(Object value, List<Response> responses) {
    var text = String.valueOf(value);
    for (var response : responses) {
      if (response.id().equals(text)) {
        return Optional.of(text);
      }
    }
    int place = place(word(value));
    if (place >= 0 && place < responses.size()) {
      return Optional.of(responses.get(place).id());
    }
    var same = responses.stream().filter(r -> r.text().strip().equals(text.strip())).toList();
    return same.size() == 1 ? Optional.of(same.getFirst().id()) : Optional.empty();
  }

  /** A whole number, also one written with a decimal point. */
  public static OptionalInt number(Object value) {
    var text = String.valueOf(value).strip().replaceFirst("\\.0+$", "");
    return text.matches("[+-]?[0-9]{1,6}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  /** A list, or a text with commas, semicolons or bars between its elements. */
  public static List<Object> list(Object value) {
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    var elements = new ArrayList<Object>();
    for (var element : String.valueOf(value).split("[,;|]")) {
      if (!element.isBlank()) {
        elements.add(element.strip());
      }
    }
    return elements;
  }

  /** Whether a word is this id or title. */
  public static boolean names(Object value, String id, String title) {
    var word = word(value);
    return word.equals(id) || word.equals(title.strip().toLowerCase(Locale.ROOT));
  }

  private static int place(String word) {
    if (SIDES.containsKey(word)) {
      return SIDES.get(word);
    }
    var matcher = PLACE.matcher(word);
    if (!matcher.matches()) {
      return -1;
    }
    var place = matcher.group(1);
    return Character.isDigit(place.charAt(0)) ? Integer.parseInt(place) - 1 : place.charAt(0) - 'a';
  }
}
