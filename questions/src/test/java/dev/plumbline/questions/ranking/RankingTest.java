package dev.plumbline.questions.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.questions.Accepted;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.LabelMap;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.capabilities.Preference;
import dev.plumbline.questions.inputs.Response;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.inputs.ResponsesValue;
import dev.plumbline.questions.rubric.Rubric;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final RankingType TYPE = new RankingType();
  private static final RankingQuestion STRICT = question(false, false, null);
  private static final RankingQuestion LOOSE = question(true, true, null);
  private static final RankingQuestion BEST = question(true, false, 1);
  private static final Sheet SHEET = sheet("a", "b", "c");

  @Test
  void everyResponseNeedsOnePlace() {
    assertThat(flaws(STRICT, ranking("b", "a", "c"))).isEmpty();
    assertThat(flaws(STRICT, ranking("b", "a")))
        .containsExactly(new Flaw("tiers", "{0} of {1} responses have a place so far.", 2L, 3));
    assertThat(paths(STRICT, ranking("b", "a", "b", "c"))).containsExactly("tiers[2][0]");
    assertThat(paths(STRICT, ranking("b", "a", "x", "c"))).containsExactly("tiers[2][0]");
    assertThat(paths(STRICT, ranking("b", "a", "", "c"))).containsExactly("tiers[2]");
  }

  @Test
  void tiesAndAllBadAreAnswersOnlyWhereTheyAreOffered() {
    assertThat(paths(STRICT, ranking("a b", "c"))).containsExactly("tiers[0]");
    assertThat(flaws(LOOSE, ranking("a b", "c"))).isEmpty();
    assertThat(paths(STRICT, new RankingAnswer(tiers("a", "b", "c"), true)))
        .containsExactly("allBad");
    assertThat(flaws(LOOSE, new RankingAnswer(List.of(), true))).isEmpty();
    assertThat(flaws(LOOSE, new RankingAnswer(tiers("a", "b", "c"), true))).isEmpty();
    assertThat(paths(LOOSE, new RankingAnswer(tiers("a"), true))).containsExactly("tiers");
  }

  @Test
  void onlyTheTopNeedsPlacesWhereATopIsAskedFor() {
    assertThat(flaws(BEST, ranking("b"))).isEmpty();
    assertThat(flaws(BEST, ranking("b", "a"))).isEmpty();
  }

  @Test
  void eachPairIsCodedBothWays() {
    assertThat(codes(LOOSE, ranking("b", "a c")))
        .isEqualTo(Map.of("a:b", 0, "b:a", 2, "a:c", 1, "c:a", 1, "b:c", 2, "c:b", 0));
  }

  @Test
  void allBadWithoutAnOrderTiesEveryPair() {
    assertThat(codes(LOOSE, new RankingAnswer(List.of(), true)).values())
        .hasSize(6)
        .allMatch(code -> code == 1);
  }

  @Test
  void belowTheTopNothingIsKnown() {
    assertThat(codes(BEST, ranking("b"))).isEqualTo(Map.of("a:b", 0, "b:a", 2, "b:c", 2, "c:b", 0));
    assertThat(codes(LOOSE, ranking("b"))).isEmpty();
  }

  @Test
  void aPreferenceIsAsStrongAsTheTiersBetween() {
    assertThat(TYPE.preferences(LOOSE, ranking("c", "a", "b"), SHEET))
        .containsExactlyInAnyOrder(
            new Preference("c", "a", 1), new Preference("c", "b", 2), new Preference("a", "b", 1));
    assertThat(TYPE.preferences(LOOSE, ranking("a b c"), SHEET)).allMatch(Preference::tie);
  }

  /** Fagin, Kumar, Mahdian, Sivakumar & Vee 2006: K with penalty p = 1/2 for ties. */
  @Test
  void theDifferenceIsKendallsWithHalfForATie() {
    assertThat(difference(STRICT, ranking("a", "b", "c"), ranking("c", "b", "a"))).isEqualTo(1);
    assertThat(difference(STRICT, ranking("a", "b", "c"), ranking("b", "a", "c")))
        .isCloseTo(1.0 / 3, within(1e-12));
    var ties = question(true, false, null);
    assertThat(difference(ties, ranking("a", "b", "c"), ranking("a b", "c")))
        .isCloseTo(1.0 / 6, within(1e-12));
    assertThat(difference(ties, ranking("a b c"), ranking("a", "b", "c"))).isEqualTo(0.5);
  }

  @Test
  void callingAllBadCountsAsOneMorePair() {
    var order = tiers("a", "b", "c");
    assertThat(difference(LOOSE, new RankingAnswer(order, true), new RankingAnswer(order, false)))
        .isEqualTo(0.25);
  }

  @Test
  void anAnswerWithinTheToleranceIsRight() {
    var gold = List.of(new Accepted<>(ranking("a", "b", "c"), 0.34));
    assertThat(TYPE.score(STRICT, gold, ranking("b", "a", "c"), SHEET)).isEqualTo(1);
    assertThat(TYPE.score(STRICT, gold, ranking("c", "b", "a"), SHEET)).isZero();
  }

  @Test
  void anAnswerThatANewerVersionWouldRefuseIsNotRead() {
    assertThat(TYPE.migrate(LOOSE, STRICT, ranking("a b", "c"), LabelMap.same())).isEmpty();
    assertThat(TYPE.migrate(LOOSE, STRICT, ranking("a", "b", "c"), LabelMap.same())).isPresent();
    assertThat(TYPE.migrate(BEST, LOOSE, ranking("a"), LabelMap.same())).isEmpty();
    assertThat(TYPE.migrate(LOOSE, BEST, ranking("a", "b", "c"), LabelMap.same())).isPresent();
  }

  private static RankingQuestion question(boolean ties, boolean allBad, @Nullable Integer top) {
    return new RankingQuestion("rank", "Rank", null, true, null, "replies", ties, allBad, top);
  }

  private static Sheet sheet(String... ids) {
    var input = new ResponsesInput("replies", "Replies", null, false, 2, 10, null);
    var template = new Template("t", "T", "", "Rank", List.of(input), List.of(LOOSE));
    var responses = Stream.of(ids).map(id -> new Response(id, "Text of " + id)).toList();
    return Sheet.of(
        template, Map.of("replies", new ResponsesValue(responses)), Rubric.empty(), List.of());
  }

  private static RankingAnswer ranking(String... places) {
    return new RankingAnswer(tiers(places), false);
  }

  /** Places as words: {@code "a b", "c"} ties a and b above c. */
  private static List<List<String>> tiers(String... places) {
    return Stream.of(places)
        .map(place -> place.isEmpty() ? List.<String>of() : List.of(place.split(" ")))
        .toList();
  }

  private static List<Flaw> flaws(RankingQuestion question, RankingAnswer answer) {
    return TYPE.check(question, answer, SHEET);
  }

  private static List<String> paths(RankingQuestion question, RankingAnswer answer) {
    return flaws(question, answer).stream().map(Flaw::path).toList();
  }

  private static double difference(RankingQuestion q, RankingAnswer first, RankingAnswer second) {
    return TYPE.difference(q, first, second, SHEET);
  }

  private static Map<String, Integer> codes(RankingQuestion question, RankingAnswer answer) {
    var codes = new TreeMap<String, Integer>();
    var order = TYPE.measures(question).getFirst();
    TYPE.code(question, answer, SHEET, order, codes::put);
    return codes;
  }
}
