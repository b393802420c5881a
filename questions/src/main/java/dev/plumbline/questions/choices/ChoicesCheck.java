package dev.plumbline.questions.choices;

import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Flaws;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.internal.Asking;
import dev.plumbline.questions.internal.Ids;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the settings of a question for labels, and the answers to it. */
final class ChoicesCheck {
  private ChoicesCheck() {}

  static List<Flaw> question(ChoicesQuestion question, Template template) {
    var flaws = new Flaws();
    if (question.on() != null) {
      Asking.responses(flaws, question.on(), template);
    }
    var titles = question.labels().stream().map(ChoicesLabel::title).toList();
    Ids.checkAll(flaws, "labels", 1, question.labelIds(), titles);
    flaws.require(question.fewest() >= 0, "min", "min must be 0 or more.");
    flaws.require(
        question.most() >= Math.max(1, question.fewest()),
        "max",
        "max must be at least 1 and not less than min.");
    flaws.require(
        question.most() <= question.labels().size(), "max", "There are not so many labels.");
    flaws.require(
        question.fewest() <= question.labels().size(), "min", "There are not so many labels.");
    checkParents(flaws, question);
    return flaws.list();
  }

  private static void checkParents(Flaws flaws, ChoicesQuestion question) {
    Map<String, @Nullable String> parents = new HashMap<>();
    question.labels().forEach(label -> parents.put(label.id(), label.parent()));
    for (int i = 0; i < question.labels().size(); i++) {
      var label = question.labels().get(i);
      var path = "labels[" + i + "].parent";
      var parent = label.parent();
      if (parent != null && !parents.containsKey(parent)) {
        flaws.add(path, "There is no label {0}.", parent);
      } else if (isItsOwnAncestor(label.id(), parents)) {
        flaws.add(path, "The label {0} is above itself.", label.id());
      }
    }
  }

  private static boolean isItsOwnAncestor(String id, Map<String, @Nullable String> parents) {
    Set<String> passed = new HashSet<>();
    var above = parents.get(id);
    while (above != null && passed.add(above)) {
      if (above.equals(id)) {
        return true;
      }
      above = parents.get(above);
    }
    return false;
  }

  static List<Flaw> answer(ChoicesQuestion question, ChoicesAnswer answer, Sheet sheet) {
    var flaws = new Flaws();
    var units = sheet.units(question.on());
    answer
        .chosen()
        .forEach(
            (unit, labels) -> {
              var path = "chosen." + unit;
              flaws.require(units.contains(unit), path, "Nothing to label has the id {0}.", unit);
              checkLabels(flaws, path, question, labels);
            });
    if (question.required()) {
      for (var unit : units) {
        flaws.require(
            answer.chosen().containsKey(unit), "chosen." + unit, "This has no labels yet.");
      }
    }
    return flaws.list();
  }

  private static void checkLabels(
      Flaws flaws, String path, ChoicesQuestion question, List<String> labels) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < labels.size(); i++) {
      var label = labels.get(i);
      var at = path + "[" + i + "]";
      flaws.require(question.labelIds().contains(label), at, "There is no label {0}.", label);
      flaws.require(seen.add(label), at, "The label {0} is chosen twice.", label);
    }
    flaws.require(
        labels.size() >= question.fewest(), path, "Choose at least {0}.", question.fewest());
    flaws.require(
        question.max() == null || labels.size() <= question.max(),
        path,
        "Choose at most {0}.",
        question.most());
  }
}
