package dev.plumbline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.delivery.DeliveredTask.Judgment;
import dev.plumbline.questions.Answer;
import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.Sheet;
import dev.plumbline.questions.Template;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.inputs.Response;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.inputs.ResponsesValue;
import dev.plumbline.questions.inputs.TextInput;
import dev.plumbline.questions.inputs.TextValue;
import dev.plumbline.questions.ranking.RankingAnswer;
import dev.plumbline.questions.ranking.RankingQuestion;
import dev.plumbline.questions.rubric.Rubric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PairVotesTest {
  private static final RankingQuestion RANKING =
      new RankingQuestion("order", "Rank them", null, true, null, "responses", true, true, null);
  private static final Template TEMPLATE =
      new Template(
          "t",
          "T",
          "",
          "Rank",
          List.of(
              new TextInput("prompt", "Prompt", null, false, null, null),
              new ResponsesInput("responses", "Responses", null, false, 2, 4, null)),
          List.of(RANKING));
  private static final Map<String, Value> VALUES =
      Map.of(
          "prompt",
          new TextValue("p"),
          "responses",
          new ResponsesValue(
              List.of(
                  new Response("ra", "A"),
                  new Response("rb", "B"),
                  new Response("rc", "C"),
                  new Response("rd", "D"))));

  @Test
  void aRankingOfFourGivesSixPairsByTheMajority() {
    var task =
        task(
            ranking(List.of("ra"), List.of("rb"), List.of("rc", "rd")),
            ranking(List.of("rb"), List.of("ra"), List.of("rc", "rd")),
            ranking(List.of("ra"), List.of("rb"), List.of("rd"), List.of("rc")));
    var votes = PairVotes.of(task, RANKING);
    assertThat(votes).hasSize(6);
    assertThat(votes)
        .contains(new PairVotes("ra", "rb", 2, 1, 0), new PairVotes("rc", "rd", 0, 1, 2));
    var ab = new PairVotes("ra", "rb", 2, 1, 0);
    assertThat(ab.margin()).isEqualTo(1 / 3.0);
    assertThat(ab.chosen()).isEqualTo("ra");
    var rows = new ArrayList<SequencedMap<String, ?>>();
    var format = new TrlPreference(false);
    var maker = format.open(TEMPLATE, Formats.chosen(format, TEMPLATE, Map.of()));
    maker.rows(task, rows::add);
    assertThat(rows).hasSize(6);
    assertThat(rows.getFirst().sequencedKeySet())
        .containsExactlyElementsOf(
            format.columns(TEMPLATE, Formats.chosen(format, TEMPLATE, Map.of())).sequencedKeySet());
  }

  @Test
  void allBadTiesEveryPairAndReplacedJudgmentsDoNotVote() {
    var task = task(new RankingAnswer(List.of(), true));
    assertThat(PairVotes.of(task, RANKING)).hasSize(6).allMatch(PairVotes::undecided);
    var replaced = new ArrayList<>(task.judgments());
    replaced.replaceAll(j -> judgment(j.answers(), false));
    var old =
        new DeliveredTask(
            task.uid(),
            null,
            task.batch(),
            task.sheet(),
            task.content(),
            Map.of(),
            task.metadata(),
            replaced);
    assertThat(PairVotes.of(old, RANKING)).isEmpty();
  }

  /** Whatever the answers: each judgment gives each pair one vote or tie, and margins are fair. */
  @Test
  void votesAddUpForAnyAnswers() {
    var type = QuestionTypes.of(RANKING);
    for (long seed = 0; seed < 300; seed++) {
      var random = new SplittableRandom(seed);
      var answers = new ArrayList<Answer>();
      for (int i = 0; i < 1 + random.nextInt(7); i++) {
        answers.add(type.sample(RANKING, sheet(), random));
      }
      var votes = PairVotes.of(task(answers.toArray(Answer[]::new)), RANKING);
      assertThat(votes)
          .as("seed %d", seed)
          .hasSize(6)
          .allMatch(v -> v.raters() == answers.size())
          .allMatch(v -> v.margin() >= 0 && v.margin() <= 1)
          .allMatch(v -> v.undecided() == (v.margin() == 0));
    }
  }

  private static DeliveredTask task(Answer... answers) {
    var judgments = new ArrayList<Judgment>();
    for (var answer : answers) {
      judgments.add(judgment(Map.of("order", answer), true));
    }
    var json = JsonMapper.shared();
    return new DeliveredTask(
        new UUID(0, 1),
        "x",
        new UUID(0, 2),
        sheet(),
        json.createObjectNode(),
        Map.of("ra", "m-1"),
        json.createObjectNode(),
        judgments);
  }

  private static Sheet sheet() {
    return Sheet.of(TEMPLATE, VALUES, Rubric.empty(), List.of());
  }

  private static Judgment judgment(Map<String, Answer> answers, boolean current) {
    return new Judgment(
        new UUID(0, 3),
        "w1",
        "human",
        1,
        current,
        false,
        false,
        Instant.EPOCH,
        5,
        0,
        0,
        1,
        1,
        1,
        null,
        answers,
        JsonMapper.shared().createObjectNode());
  }

  @SafeVarargs
  private static RankingAnswer ranking(List<String>... tiers) {
    return new RankingAnswer(List.of(tiers), false);
  }
}
