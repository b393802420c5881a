package dev.plumbline.questions.ranking;

import dev.plumbline.agreement.Scale;
import dev.plumbline.questions.Accepted;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Flaws;
import dev.plumbline.questions.LabelMap;
import dev.plumbline.questions.QuestionType;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.capabilities.Coded;
import dev.plumbline.questions.capabilities.Differing;
import dev.plumbline.questions.capabilities.Measure;
import dev.plumbline.questions.capabilities.Preference;
import dev.plumbline.questions.capabilities.Preferring;
import dev.plumbline.questions.capabilities.Reading;
import dev.plumbline.questions.capabilities.Units;
import dev.plumbline.questions.internal.Asking;
import dev.plumbline.questions.internal.Samples;
import dev.plumbline.questions.internal.Schemas;
import dev.plumbline.sentences.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Ranking. The measure {@code order} codes each pair of responses both ways as worse, tie or
 * better; {@code all-bad}, where it can be said, is one nominal code per task.
 */
public final class RankingType
    implements QuestionType<RankingQuestion, RankingAnswer>,
        Coded<RankingQuestion, RankingAnswer>,
        Differing<RankingQuestion, RankingAnswer>,
        Preferring<RankingQuestion, RankingAnswer>,
        Reading<RankingQuestion, RankingAnswer> {
  private static final String ORDER = "order";
  private static final String ALL_BAD = "all-bad";

  @Override
  public String id() {
    return "ranking";
  }

  @Override
  public Class<RankingQuestion> question() {
    return RankingQuestion.class;
  }

  @Override
  public Class<RankingAnswer> answer() {
    return RankingAnswer.class;
  }

  @Override
  public List<Flaw> checkQuestion(RankingQuestion question, Template template) {
    var flaws = new Flaws();
    var input = Asking.responses(flaws, question.on(), template);
    input.ifPresent(
        responses ->
            flaws.require(responses.min() >= 2, "on", "A ranking needs at least 2 responses."));
    flaws.require(
        question.top() == null || question.top() >= 1, "top", "At least 1 must be placed.");
    return flaws.list();
  }

  @Override
  public boolean blank(RankingAnswer answer) {
    return answer.tiers().isEmpty() && !answer.allBad();
  }

  @Override
  public List<Flaw> check(RankingQuestion question, RankingAnswer answer, Sheet sheet) {
    return new RankingCheck(question, answer, sheet).flaws();
  }

  @Override
  public Map<String, Object> schema(RankingQuestion question, Sheet sheet) {
    var ids = sheet.units(question.on());
    int widest = question.ties() ? ids.size() : 1;
    var tiers = Schemas.array(Schemas.array(Schemas.oneOf(ids), 1, widest), 0, ids.size());
    var allBad = question.allBad() ? Schemas.flag() : Map.of("const", false);
    var properties = new LinkedHashMap<String, Object>();
    properties.put("tiers", tiers);
    properties.put("allBad", allBad);
    return Schemas.answer(id(), properties);
  }

  @Override
  public RankingAnswer sample(RankingQuestion question, Sheet sheet, RandomGenerator random) {
    boolean allBad = question.allBad() && random.nextInt(8) == 0;
    if (allBad && random.nextBoolean()) {
      return new RankingAnswer(List.of(), true);
    }
    var tiers = new ArrayList<List<String>>();
    for (var id : Samples.shuffled(sheet.units(question.on()), random)) {
      if (question.ties() && !tiers.isEmpty() && random.nextInt(4) == 0) {
        tiers.getLast().add(id);
      } else {
        tiers.add(new ArrayList<>(List.of(id)));
      }
    }
    return new RankingAnswer(tiers, allBad);
  }

  @Override
  public SequencedMap<String, Object> parts(
      RankingQuestion question, RankingAnswer answer, Sheet sheet) {
    var parts = new LinkedHashMap<String, Object>();
    for (int tier = 0; tier < answer.tiers().size(); tier++) {
      for (var id : answer.tiers().get(tier)) {
        parts.put("rank." + id, tier + 1);
      }
    }
    if (answer.allBad()) {
      parts.put("allBad", true);
    }
    return parts;
  }

  @Override
  public SequencedMap<String, List<String>> partValues(RankingQuestion question) {
    var values = new LinkedHashMap<String, List<String>>();
    values.put("rank.*", List.of());
    if (question.allBad()) {
      values.put("allBad", List.of("true"));
    }
    return values;
  }

  @Override
  public RankingAnswer keep(RankingQuestion question, RankingAnswer answer, Set<String> paths) {
    var tiers =
        answer.tiers().stream()
            .map(tier -> tier.stream().filter(id -> paths.contains("rank." + id)).toList())
            .filter(tier -> !tier.isEmpty())
            .toList();
    return new RankingAnswer(tiers, answer.allBad() && paths.contains("allBad"));
  }

  @Override
  public Optional<RankingAnswer> migrate(
      RankingQuestion from, RankingQuestion to, RankingAnswer answer, LabelMap map) {
    boolean tied = answer.tiers().stream().anyMatch(tier -> tier.size() > 1);
    boolean readable =
        from.on().equals(to.on())
            && (to.ties() || !tied)
            && (to.allBad() || !answer.allBad())
            && placesEnough(from, to);
    return readable ? Optional.of(answer) : Optional.empty();
  }

  /** Accepted answers' tolerance is a difference, 0 to 1. */
  @Override
  public double score(
      RankingQuestion question,
      List<Accepted<RankingAnswer>> gold,
      RankingAnswer answer,
      Sheet sheet) {
    return gold.stream()
        .mapToDouble(
            accepted -> {
              double difference = difference(question, accepted.answer(), answer, sheet);
              return difference <= accepted.tolerance() ? 1 : 1 - difference;
            })
        .max()
        .orElse(0);
  }

  @Override
  public List<Measure> measures(RankingQuestion question) {
    var order =
        new Measure(
            ORDER, question.title(), Scale.ORDINAL, List.of("worse", "tie", "better"), true);
    var allBad =
        new Measure(
            ALL_BAD, question.title() + ": all bad", Scale.NOMINAL, List.of("no", "yes"), false);
    return question.allBad() ? List.of(order, allBad) : List.of(order);
  }

  @Override
  public void code(
      RankingQuestion question, RankingAnswer answer, Sheet sheet, Measure measure, Units out) {
    if (blank(answer)) {
      return;
    }
    if (measure.name().equals(ALL_BAD)) {
      out.put(Units.TASK, answer.allBad() ? 1 : 0);
      return;
    }
    for (var pair : new Places(question, answer, sheet).pairs()) {
      int order = Integer.signum(pair.lead());
      out.put(pair.first() + ":" + pair.second(), 1 + order);
      out.put(pair.second() + ":" + pair.first(), 1 - order);
    }
  }

  /**
   * The share of pairs that are ordered differently, a tie against an order counting half
   * (Kendall's distance with penalty 1/2, Fagin et al. 2006). Where all can be called bad, that
   * counts as one more pair. Pairs that one of the answers leaves open are left out.
   */
  @Override
  public double difference(
      RankingQuestion question, RankingAnswer first, RankingAnswer second, Sheet sheet) {
    var other = new Places(question, second, sheet);
    var comparable =
        other.pairs().stream().map(pair -> pair.first() + ":" + pair.second()).toList();
    double apart = question.allBad() && first.allBad() != second.allBad() ? 1 : 0;
    int counted = question.allBad() ? 1 : 0;
    for (var pair : new Places(question, first, sheet).pairs()) {
      if (comparable.contains(pair.first() + ":" + pair.second())) {
        int theirs = Integer.signum(other.lead(pair.first(), pair.second()));
        apart += Math.abs(Integer.signum(pair.lead()) - theirs) / 2.0;
        counted++;
      }
    }
    return counted == 0 ? 0 : apart / counted;
  }

  @Override
  public String on(RankingQuestion question) {
    return question.on();
  }

  @Override
  public List<Preference> preferences(RankingQuestion question, RankingAnswer answer, Sheet sheet) {
    return new Places(question, answer, sheet)
        .pairs().stream()
            .map(
                pair ->
                    pair.lead() >= 0
                        ? new Preference(pair.first(), pair.second(), pair.lead())
                        : new Preference(pair.second(), pair.first(), -pair.lead()))
            .toList();
  }

  private static boolean placesEnough(RankingQuestion from, RankingQuestion to) {
    var before = from.top();
    var after = to.top();
    return before == null || (after != null && after <= before);
  }

  @Override
  public SequencedMap<String, Sentence> places(RankingQuestion question, Template template) {
    return ReadRanking.places(question, template);
  }

  @Override
  public Optional<RankingAnswer> read(
      RankingQuestion question, Map<String, Object> given, Sheet sheet) {
    return ReadRanking.read(question, given, sheet);
  }
}
