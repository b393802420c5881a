package dev.plumbline.questions.ranking;

import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.capabilities.Reading;
import dev.plumbline.questions.inputs.Response;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.internal.Foreign;
import dev.plumbline.sentences.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Rankings of other tools: the rank of each response (1 is best, equal ranks tie) as a list or in a
 * column each; the responses best first, as a list or as {@code B>A=C}; of two, the better one.
 */
final class ReadRanking {
  private ReadRanking() {}

  static SequencedMap<String, Sentence> places(RankingQuestion question, Template template) {
    var places = new LinkedHashMap<String, Sentence>();
    places.put(Reading.WHOLE, Sentence.asIs(question.title()));
    if (template.input(question.on()).orElse(null) instanceof ResponsesInput input) {
      for (int n = 1; n <= input.max(); n++) {
        places.put("" + n, Sentence.of("{0}: rank of response {1}", question.title(), n));
      }
    }
    return places;
  }

  static Optional<RankingAnswer> read(
      RankingQuestion question, Map<String, Object> given, Sheet sheet) {
    var responses = sheet.responses(question.on());
    if (!given.containsKey(Reading.WHOLE)) {
      var ranks = IntStream.rangeClosed(1, responses.size()).mapToObj(n -> given.get("" + n));
      return byRank(ranks.filter(rank -> rank != null).toList(), responses);
    }
    var whole = given.get(Reading.WHOLE);
    if (whole instanceof String text && text.contains(">")) {
      return tiers(text, responses);
    }
    if (responses.size() == 2 && Foreign.isTie(whole)) {
      return Optional.of(new RankingAnswer(List.of(ids(responses)), false));
    }
    var single = Foreign.response(whole, responses);
    if (single.isPresent()) {
      return winner(single.get(), responses);
    }
    var list =
        whole instanceof String text ? Foreign.list(text.replace(' ', ',')) : Foreign.list(whole);
    var ranked = byRank(list, responses);
    return ranked.isPresent() ? ranked : inOrder(list, responses);
  }

  private static Optional<RankingAnswer> byRank(List<?> ranks, List<Response> responses) {
    if (ranks.isEmpty() || ranks.size() != responses.size()) {
      return Optional.empty();
    }
    var tiers = new TreeMap<Integer, List<String>>();
    for (int i = 0; i < ranks.size(); i++) {
      var rank = Foreign.number(ranks.get(i));
      if (rank.isEmpty()) {
        return Optional.empty();
      }
      tiers.computeIfAbsent(rank.getAsInt(), _ -> new ArrayList<>()).add(responses.get(i).id());
    }
    return Optional.of(new RankingAnswer(List.copyOf(tiers.values()), false));
  }

  private static Optional<RankingAnswer> inOrder(List<?> words, List<Response> responses) {
    return answer(words.stream().map(List::of).toList(), responses);
  }

  private static Optional<RankingAnswer> tiers(String text, List<Response> responses) {
    var tiers = new ArrayList<List<String>>();
    for (var tier : text.split(">+")) {
      tiers.add(List.of(tier.split("=+")));
    }
    return answer(tiers, responses);
  }

  private static Optional<RankingAnswer> answer(
      List<? extends List<?>> words, List<Response> responses) {
    var placed = new HashSet<String>();
    var tiers = new ArrayList<List<String>>();
    for (var tier : words) {
      var ids = tier.stream().map(w -> Foreign.response(w, responses)).toList();
      if (ids.stream().anyMatch(id -> id.isEmpty() || !placed.add(id.get()))) {
        return Optional.empty();
      }
      tiers.add(ids.stream().map(Optional::get).toList());
    }
    return placed.size() == responses.size()
        ? Optional.of(new RankingAnswer(tiers, false))
        : Optional.empty();
  }

  private static Optional<RankingAnswer> winner(String id, List<Response> responses) {
    var others = ids(responses).stream().filter(other -> !other.equals(id)).toList();
    return others.size() == 1
        ? Optional.of(new RankingAnswer(List.of(List.of(id), others), false))
        : Optional.empty();
  }

  private static List<String> ids(List<Response> responses) {
    return responses.stream().map(Response::id).toList();
  }
}
