package dev.plumbline.questions.ranking;

import dev.plumbline.questions.Answer;
import dev.plumbline.questions.internal.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Responses in order.
 *
 * @param tiers ids of responses, best place first; those in one tier are tied
 * @param allBad all responses are bad; the tiers may then be empty, which ties them all
 */
public record RankingAnswer(List<List<String>> tiers, boolean allBad) implements Answer {
  public RankingAnswer(@Nullable List<List<String>> tiers, boolean allBad) {
    this.tiers = Copies.list(tiers).stream().map(Copies::list).toList();
    this.allBad = allBad;
  }
}
