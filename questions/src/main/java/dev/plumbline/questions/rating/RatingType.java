package dev.plumbline.questions.rating;

import dev.plumbline.questions.Accepted;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Flaws;
import dev.plumbline.questions.LabelMap;
import dev.plumbline.questions.QuestionType;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.capabilities.Coded;
import dev.plumbline.questions.capabilities.Measure;
import dev.plumbline.questions.capabilities.Reading;
import dev.plumbline.questions.capabilities.Units;
import dev.plumbline.questions.internal.Asking;
import dev.plumbline.questions.internal.Ids;
import dev.plumbline.questions.internal.Schemas;
import dev.plumbline.sentences.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Rating: each dimension is a measure of its own, on responses or on the task. */
public final class RatingType
    implements QuestionType<RatingQuestion, RatingAnswer>,
        Coded<RatingQuestion, RatingAnswer>,
        Reading<RatingQuestion, RatingAnswer> {
  private static final int MOST_POINTS = 101;

  @Override
  public String id() {
    return "rating";
  }

  @Override
  public Class<RatingQuestion> question() {
    return RatingQuestion.class;
  }

  @Override
  public Class<RatingAnswer> answer() {
    return RatingAnswer.class;
  }

  @Override
  public List<Flaw> checkQuestion(RatingQuestion question, Template template) {
    var flaws = new Flaws();
    if (question.on() != null) {
      Asking.responses(flaws, question.on(), template);
    }
    long points = (long) question.to() - question.from() + 1;
    flaws.require(points >= 2, "to", "A scale needs at least 2 points: to must be above from.");
    flaws.require(points <= MOST_POINTS, "to", "A scale has at most {0} points.", MOST_POINTS);
    var titles = question.dimensions().stream().map(RatingDimension::title).toList();
    Ids.checkAll(flaws, "dimensions", 1, question.dimensionIds(), titles);
    if (points >= 2 && points <= MOST_POINTS) {
      checkAnchors(flaws, question);
    }
    return flaws.list();
  }

  private static void checkAnchors(Flaws flaws, RatingQuestion question) {
    var points = question.points();
    for (int i = 0; i < question.dimensions().size(); i++) {
      for (var point : question.dimensions().get(i).anchors().keySet()) {
        flaws.require(
            points.contains(point),
            "dimensions[" + i + "].anchors." + point,
            "The scale from {0} to {1} has no such point.",
            question.from(),
            question.to());
      }
    }
  }

  @Override
  public boolean blank(RatingAnswer answer) {
    return answer.ratings().values().stream().allMatch(Map::isEmpty);
  }

  @Override
  public List<Flaw> check(RatingQuestion question, RatingAnswer answer, Sheet sheet) {
    var flaws = new Flaws();
    var units = sheet.units(question.on());
    answer
        .ratings()
        .forEach(
            (unit, points) -> {
              var path = "ratings." + unit;
              flaws.require(units.contains(unit), path, "Nothing to rate has the id {0}.", unit);
              points.forEach(
                  (id, point) -> checkPoint(flaws, path + "." + id, question, id, point));
            });
    if (question.required()) {
      checkComplete(flaws, question, answer, units);
    }
    return flaws.list();
  }

  private static void checkPoint(
      Flaws flaws, String path, RatingQuestion question, String dimension, int point) {
    flaws.require(
        question.dimensionIds().contains(dimension), path, "There is no dimension {0}.", dimension);
    flaws.require(
        question.inRange(point),
        path,
        "A rating is from {0} to {1}, not {2}.",
        question.from(),
        question.to(),
        point);
  }

  private static void checkComplete(
      Flaws flaws, RatingQuestion question, RatingAnswer answer, List<String> units) {
    for (var unit : units) {
      var given = answer.ratings().getOrDefault(unit, Map.of());
      for (var dimension : question.dimensions()) {
        flaws.require(
            given.containsKey(dimension.id()),
            "ratings." + unit + "." + dimension.id(),
            "{0} is not rated yet.",
            dimension.title());
      }
    }
  }

  @Override
  public Map<String, Object> schema(RatingQuestion question, Sheet sheet) {
    var point = Schemas.number(question.from(), question.to());
    boolean all = question.required();
    var unit = Schemas.objectOf(question.dimensionIds(), all, id -> point);
    var ratings = Schemas.objectOf(sheet.units(question.on()), all, id -> unit);
    return Schemas.answer(id(), Map.of("ratings", ratings));
  }

  @Override
  public RatingAnswer sample(RatingQuestion question, Sheet sheet, RandomGenerator random) {
    var ratings = new LinkedHashMap<String, Map<String, Integer>>();
    for (var unit : sheet.units(question.on())) {
      var points = new LinkedHashMap<String, Integer>();
      for (var dimension : question.dimensionIds()) {
        points.put(dimension, random.nextInt(question.from(), question.to() + 1));
      }
      ratings.put(unit, points);
    }
    return new RatingAnswer(ratings);
  }

  @Override
  public SequencedMap<String, Object> parts(
      RatingQuestion question, RatingAnswer answer, Sheet sheet) {
    var parts = new LinkedHashMap<String, Object>();
    answer
        .ratings()
        .forEach(
            (unit, points) ->
                points.forEach(
                    (dimension, point) -> parts.put("ratings." + unit + "." + dimension, point)));
    return parts;
  }

  @Override
  public SequencedMap<String, List<String>> partValues(RatingQuestion question) {
    var values = new LinkedHashMap<String, List<String>>();
    var unit = question.on() == null ? Units.TASK : "*";
    for (var dimension : question.dimensionIds()) {
      values.put("ratings." + unit + "." + dimension, question.points());
    }
    return values;
  }

  @Override
  public RatingAnswer keep(RatingQuestion question, RatingAnswer answer, Set<String> paths) {
    var kept = new LinkedHashMap<String, Map<String, Integer>>();
    answer
        .ratings()
        .forEach(
            (unit, points) -> {
              var some = new LinkedHashMap<>(points);
              some.keySet().removeIf(id -> !paths.contains("ratings." + unit + "." + id));
              if (!some.isEmpty()) {
                kept.put(unit, some);
              }
            });
    return new RatingAnswer(kept);
  }

  @Override
  public Optional<RatingAnswer> migrate(
      RatingQuestion from, RatingQuestion to, RatingAnswer answer, LabelMap map) {
    if (!Objects.equals(from.on(), to.on())) {
      return Optional.empty();
    }
    var migrated = new LinkedHashMap<String, Map<String, Integer>>();
    for (var unit : answer.ratings().entrySet()) {
      var points = new LinkedHashMap<String, Integer>();
      for (var rating : unit.getValue().entrySet()) {
        if (map.drops(rating.getKey())) {
          continue;
        }
        var dimension = map.id(rating.getKey(), to.dimensionIds());
        int point = map.point(rating.getValue());
        if (dimension.isEmpty() || !to.inRange(point)) {
          return Optional.empty();
        }
        points.put(dimension.get(), point);
      }
      migrated.put(unit.getKey(), points);
    }
    return Optional.of(new RatingAnswer(migrated));
  }

  /** Accepted answers' tolerance is in points; only what they rate is compared. */
  @Override
  public double score(
      RatingQuestion question,
      List<Accepted<RatingAnswer>> gold,
      RatingAnswer answer,
      Sheet sheet) {
    return gold.stream()
        .mapToDouble(accepted -> closeness(question, accepted, answer, sheet))
        .max()
        .orElse(0);
  }

  private double closeness(
      RatingQuestion question, Accepted<RatingAnswer> accepted, RatingAnswer answer, Sheet sheet) {
    var right = parts(question, accepted.answer(), sheet);
    var given = parts(question, answer, sheet);
    double range = (double) question.to() - question.from();
    return right.entrySet().stream()
        .mapToDouble(
            part -> {
              if (!(given.get(part.getKey()) instanceof Integer point)) {
                return 0;
              }
              double apart = Math.abs(point - (Integer) part.getValue());
              return apart <= accepted.tolerance() ? 1 : 1 - apart / range;
            })
        .average()
        .orElse(1);
  }

  @Override
  public List<Measure> measures(RatingQuestion question) {
    return question.dimensions().stream()
        .map(
            dimension ->
                new Measure(
                    dimension.id(),
                    dimension.title(),
                    question.scale().measured(),
                    question.points(),
                    false))
        .toList();
  }

  @Override
  public void code(
      RatingQuestion question, RatingAnswer answer, Sheet sheet, Measure measure, Units out) {
    for (var unit : sheet.units(question.on())) {
      var point = answer.ratings().getOrDefault(unit, Map.of()).get(measure.name());
      if (point != null && question.inRange(point)) {
        out.put(unit, point - question.from());
      }
    }
  }

  @Override
  public SequencedMap<String, Sentence> places(RatingQuestion question, Template template) {
    return ReadRating.places(question, template);
  }

  @Override
  public Optional<RatingAnswer> read(
      RatingQuestion question, Map<String, Object> given, Sheet sheet) {
    return ReadRating.read(question, given, sheet);
  }
}
