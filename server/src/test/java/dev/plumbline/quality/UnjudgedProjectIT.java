package dev.plumbline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Api;
import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import dev.plumbline.work.importing.ImportedProject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningServer
class UnjudgedProjectIT {
  @Autowired private TestPeople people;

  private Api owner;
  private String project;

  @BeforeEach
  void create() {
    var created = ImportedProject.create(people);
    owner = created.owner();
    project = created.id().toString();
  }

  @Test
  void saysWhyNothingCanBeMeasured() {
    var agreement = owner.get("/projects/" + project + "/agreement").ok();

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
    var api = owner;
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
        .get("/projects/" + project + "/agreement.csv?measure=preference.nothing")
        .problem(404, "not-found");
  }
}
