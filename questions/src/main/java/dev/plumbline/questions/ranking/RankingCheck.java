package dev.plumbline.questions.ranking;

import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Flaws;
import dev.plumbline.questions.Sheet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks one ranking that is handed in. */
final class RankingCheck {
  private final RankingQuestion question;
  private final RankingAnswer answer;
  private final List<String> responses;
  private final Flaws flaws = new Flaws();
  private final Set<String> placed = new HashSet<>();

  RankingCheck(RankingQuestion question, RankingAnswer answer, Sheet sheet) {
    this.question = question;
    this.answer = answer;
    this.responses = sheet.units(question.on());
  }

  List<Flaw> flaws() {
    for (int i = 0; i < answer.tiers().size(); i++) {
      checkTier("tiers[" + i + "]", answer.tiers().get(i));
    }
    flaws.require(
        question.allBad() || !answer.allBad(),
        "allBad",
        "All bad is not offered by this question.");
    checkEnough();
    return flaws.list();
  }

  private void checkTier(String path, List<String> tier) {
    flaws.require(!tier.isEmpty(), path, "A place must hold at least one response.");
    flaws.require(question.ties() || tier.size() <= 1, path, "This ranking allows no ties.");
    for (int j = 0; j < tier.size(); j++) {
      var id = tier.get(j);
      var at = path + "[" + j + "]";
      flaws.require(responses.contains(id), at, "The task has no response {0}.", id);
      flaws.require(placed.add(id), at, "The response {0} is placed twice.", id);
    }
  }

  private void checkEnough() {
    if (answer.allBad() && answer.tiers().isEmpty()) {
      return;
    }
    var top = question.top();
    int wanted = top == null ? responses.size() : Math.min(top, responses.size());
    long given = responses.stream().filter(placed::contains).count();
    flaws.require(
        given >= wanted, "tiers", "{0} of {1} responses have a place so far.", given, wanted);
  }
}
