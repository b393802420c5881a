package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.questions.capabilities.Preference;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairOrdersTest {
  private final PairOrders original =
      new PairOrders(
          List.of(
              new Preference("c", "a", 1),
              new Preference("c", "b", 1),
              new Preference("c", "d", 2),
              new Preference("a", "b", 0),
              new Preference("a", "d", 1),
              new Preference("b", "d", 1)));

  @Test
  void tiersPutTiedResponsesTogetherAndTheBestFirst() {
    assertThat(original.tiers()).containsExactly(List.of("c"), List.of("a", "b"), List.of("d"));
  }

  @Test
  void aPairAgreesWhenTheSameOneIsBetterHoweverMuch() {
    var mine =
        new PairOrders(
            List.of(
                new Preference("c", "a", 3),
                new Preference("b", "c", 1),
                new Preference("c", "d", 1),
                new Preference("b", "a", 0),
                new Preference("a", "d", 0),
                new Preference("b", "d", 1)));

    assertThat(mine.pairs()).isEqualTo(6);
    assertThat(mine.agreeing(original)).isEqualTo(4);
    assertThat(original.agreeing(mine)).isEqualTo(4);
  }
}
