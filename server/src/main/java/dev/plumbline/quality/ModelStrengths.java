package dev.plumbline.quality;

import dev.plumbline.agreement.ranking.BradleyTerry;
import dev.plumbline.agreement.ranking.Comparisons;
import dev.plumbline.agreement.ranking.Comparisons.Outcome;
import dev.plumbline.agreement.ranking.Strength;
import dev.plumbline.agreement.ranking.Strengths;
import dev.plumbline.quality.StrengthsView.Item;
import dev.plumbline.sentences.Sentence;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns preferences between responses into strengths of the models that wrote them. */
final class ModelStrengths {
  private ModelStrengths() {}

  /**
   * @param table a symmetric measure: codes above the middle say that the first response is better
   * @param models names by response id; responses without a name are left out
   */
  static StrengthsView of(MeasureTable table, Map<String, String> models) {
    var fit = BradleyTerry.halfWins(comparisons(table, models));
    var components =
        fit.components().stream()
            .map(group -> group.stream().map(Object::toString).sorted().toList())
            .toList();
    return new StrengthsView(
        table.question(),
        fit.strengths().stream().map(ModelStrengths::item).toList(),
        components,
        note(fit));
  }

  private static Comparisons comparisons(MeasureTable table, Map<String, String> models) {
    var comparisons = Comparisons.builder();
    var codes = table.codes();
    int middle = table.measure().codes().size() / 2;
    for (int row = 0; row < codes.size(); row++) {
      String unit = codes.unit(codes.item(row));
      int colon = unit.indexOf(':');
      String first = unit.substring(0, colon);
      String second = unit.substring(colon + 1);
      // Each pair is there both ways; one of them is enough.
      if (first.compareTo(second) < 0) {
        add(comparisons, models.get(first), models.get(second), codes.code(row) - middle);
      }
    }
    return comparisons.build();
  }

  private static void add(
      Comparisons.Builder comparisons, @Nullable String first, @Nullable String second, int lead) {
    if (first == null || second == null || first.equals(second)) {
      return;
    }
    var outcome = lead == 0 ? Outcome.TIE : lead > 0 ? Outcome.LEFT : Outcome.RIGHT;
    comparisons.add(first, second, outcome);
  }

  private static Item item(Strength strength) {
    return new Item(
        strength.name().toString(),
        strength.strength(),
        strength.se(),
        List.of(strength.interval().low(), strength.interval().high()),
        Math.round(strength.wins() + strength.losses() + strength.ties()),
        Math.round(strength.wins()),
        Math.round(strength.losses()),
        Math.round(strength.ties()));
  }

  private static @Nullable Sentence note(Strengths fit) {
    if (fit.comparisons() == 0) {
      return Sentence.of("No judgment compares responses whose models are known.");
    }
    var undefined = fit.undefined();
    return undefined == null
        ? null
        : Sentence.of("There are no common strengths: {0}.", Sentence.of(undefined.reason()));
  }
}
