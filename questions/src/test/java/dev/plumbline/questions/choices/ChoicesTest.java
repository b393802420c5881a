package dev.plumbline.questions.choices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.LabelMap;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.inputs.Response;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.inputs.ResponsesValue;
import dev.plumbline.questions.rubric.Rubric;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChoicesTest {
  private static final ChoicesType TYPE = new ChoicesType();
  private static final ChoicesQuestion TAGS = question(false, null, null);
  private static final Sheet SHEET = sheet();

  @Test
  void labelsAreKnownAndChosenOnce() {
    assertThat(paths(TAGS, Map.of("x", List.of("unsafe", "tone")))).isEmpty();
    assertThat(paths(TAGS, Map.of("x", List.of("tone", "tone", "odd"))))
        .containsExactly("chosen.x[1]", "chosen.x[2]");
    assertThat(paths(TAGS, Map.of("nobody", List.of("tone")))).containsExactly("chosen.nobody");
  }

  @Test
  void thereAreNeitherTooFewNorTooMany() {
    var one = question(false, 1, 1);
    assertThat(paths(one, Map.of("x", List.of()))).containsExactly("chosen.x");
    assertThat(paths(one, Map.of("x", List.of("unsafe", "tone")))).containsExactly("chosen.x");
  }

  @Test
  void whereLabelsAreRequiredEveryResponseIsLookedAt() {
    var required = question(true, null, null);
    assertThat(paths(required, Map.of("x", List.of()))).containsExactly("chosen.y");
    assertThat(paths(required, Map.of("x", List.of(), "y", List.of("tone")))).isEmpty();
  }

  @Test
  void whatIsNotChosenIsCodedAsNo() {
    assertThat(codes(Map.of("x", List.of("unsafe")))).isEqualTo(Map.of("x", 1, "y", 0));
    assertThat(codes(Map.of())).isEqualTo(Map.of("x", 0, "y", 0));
  }

  /** Passonneau 2006: the four cases of monotonicity. */
  @Test
  void theDifferenceIsMasi() {
    assertThat(Sets.masi(List.of("a", "b"), List.of("b", "a"))).isZero();
    assertThat(Sets.masi(List.of("a"), List.of("a", "b", "c")))
        .isCloseTo(1 - 1.0 / 3 * 2 / 3, within(1e-12));
    assertThat(Sets.masi(List.of("a", "b"), List.of("b", "c")))
        .isCloseTo(1 - 1.0 / 3 * 1 / 3, within(1e-12));
    assertThat(Sets.masi(List.of("a"), List.of("b"))).isEqualTo(1);
    assertThat(Sets.masi(List.of(), List.of("b"))).isEqualTo(1);
    assertThat(Sets.masi(List.of(), List.of())).isZero();
  }

  @Test
  void mergedLabelsBecomeOneAndDroppedOnesGo() {
    var map = new LabelMap(Map.of("unsafe", "tone"), Set.of("odd"), Map.of());
    var answer = new ChoicesAnswer(Map.of("x", List.of("unsafe", "odd", "tone")));
    assertThat(TYPE.migrate(TAGS, TAGS, answer, map))
        .contains(new ChoicesAnswer(Map.of("x", List.of("tone"))));
    assertThat(TYPE.migrate(TAGS, TAGS, answer, LabelMap.same())).isEmpty();
  }

  private static ChoicesQuestion question(
      boolean required, @Nullable Integer min, @Nullable Integer max) {
    var labels =
        Stream.of("unsafe", "tone").map(id -> new ChoicesLabel(id, id, null, null)).toList();
    return new ChoicesQuestion("q", "Tags", null, required, null, "pair", labels, min, max);
  }

  private static Sheet sheet() {
    var input = new ResponsesInput("pair", "Pair", null, false, 2, 2, null);
    var template = new Template("t", "T", "", "Tag", List.of(input), List.of(TAGS));
    var pair = new ResponsesValue(List.of(new Response("x", "One"), new Response("y", "Two")));
    return Sheet.of(template, Map.of("pair", pair), Rubric.empty(), List.of());
  }

  private static List<String> paths(ChoicesQuestion q, Map<String, List<String>> chosen) {
    return TYPE.check(q, new ChoicesAnswer(chosen), SHEET).stream().map(Flaw::path).toList();
  }

  private static Map<String, Integer> codes(Map<String, List<String>> chosen) {
    var codes = new TreeMap<String, Integer>();
    var unsafe = TYPE.measures(TAGS).getFirst();
    TYPE.code(TAGS, new ChoicesAnswer(chosen), SHEET, unsafe, codes::put);
    return codes;
  }
}
