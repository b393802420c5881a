package dev.plumbline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningServer
class UnjudgedProjectIT {
  @Autowired private TestPeople people;

  private TestPeople.Person owner;
  private String project;

  @BeforeEach
  void create() {
    var lab = people.organization();
    owner = people.owner(lab);
    var template =
        Map.of(
            "id", "either",
            "title", "Either",
            "description", "Which is better?",
            "taskName", "Compare",
            "inputs",
                List.of(
                    Map.of("kind", "text", "id", "prompt", "title", "Prompt"),
                    Map.of(
                        "kind",
                        "responses",
                        "id",
                        "responses",
                        "title",
                        "Responses",
                        "min",
                        2,
                        "max",
                        2)),
            "questions",
                List.of(
                    Map.of(
                        "kind",
                        "comparison",
                        "id",
                        "preference",
                        "title",
                        "Preference",
                        "on",
                        "responses",
                        "degrees",
                        List.of(
                            Map.of("id", "better", "title", "Better", "strength", 1),
                            Map.of("id", "tie", "title", "Tie", "strength", 0)))));
    var body =
        Map.of(
            "title",
            "Compare",
            "template",
            template,
            "rubric",
            "## Accuracy\nIs it right?",
            "overlap",
            1,
            "leaseMinutes",
            60,
            "leaseCapMinutes",
            120,
            "estimateMinutes",
            List.of(1, 2));
    project =
        owner
            .api()
            .post("/organizations/" + lab.uid() + "/projects", body)
            .ok()
            .get("id")
            .asString();
  }

  @Test
  void saysWhyNothingCanBeMeasured() {
    var agreement = owner.api().get("/projects/" + project + "/agreement").ok();

    assertThat(agreement.at("/headline/sentence").asString())
        .isEqualTo("Nothing has been judged yet.");
    assertThat(agreement.at("/measures/0/id").asString()).isEqualTo("preference.preference");
    for (var result : agreement.at("/measures/0/results")) {
      assertThat(result.get("value").isNull()).isTrue();
      assertThat(result.get("undefined").asString()).isEqualTo("there are no judgments");
    }
  }

  @Test
  void hasNoPairsNoDisputesAndNoStrengths() {
    var api = owner.api();
    var pairs = api.get("/projects/" + project + "/raters/agreement").ok();
    var strengths = api.get("/projects/" + project + "/strengths").ok();

    assertThat(pairs.get("cells")).isEmpty();
    assertThat(pairs.get("hiddenPairs").asInt()).isZero();
    assertThat(api.get("/projects/" + project + "/disputed").ok().get("items")).isEmpty();
    assertThat(strengths.get("items")).isEmpty();
    assertThat(strengths.get("note").asString())
        .isEqualTo("No judgment compares responses whose models are known.");
    assertThat(api.get("/projects/" + project + "/agreement.csv").body())
        .isEqualTo("item,rater,value,task,external_id,unit\r\n");
  }

  @Test
  void isNotThereForOthers() {
    var stranger = people.owner(people.organization()).api();

    for (var path :
        List.of("agreement", "raters/agreement", "disputed", "strengths", "agreement.csv")) {
      stranger.get("/projects/" + project + "/" + path).problem(404, "not-found");
    }
    owner
        .api()
        .get("/projects/" + project + "/agreement.csv?measure=preference.nothing")
        .problem(404, "not-found");
  }
}
