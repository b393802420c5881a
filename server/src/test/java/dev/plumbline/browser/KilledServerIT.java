package dev.plumbline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.plumbline.RunningServer;
import dev.plumbline.ServerProcess;
import dev.plumbline.TestPeople;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A second server on the same database is killed under a trainer's hands. */
@RunningServer
class KilledServerIT {
  private static final String BEFORE = "Written while the server lived. ";
  private static final String AFTER = "Written while it was dead. ";

  @Autowired private TestPeople people;
  @Autowired private Environment environment;

  @Test
  void aDraftSurvivesAKilledServer() throws IOException, InterruptedException {
    var project = RankingProject.create(people, 1);
    var trainer = people.trainer();
    try (var server = ServerProcess.start(environment);
        var chromium = new Chromium()) {
      var page = chromium.open(server.address(), people.token(trainer));
      page.navigate("/work/projects/" + project.id() + "/start");
      Guidelines.acknowledge(page);
      var workbench = new Workbench(page);
      workbench.ready();
      workbench.press("a", "2");
      workbench.press("j");
      page.keyboard().type(BEFORE);
      state(page, "Draft saved");

      server.kill();
      page.keyboard().type(AFTER);
      state(page, "kept on this device");
      server.startAgain();
      state(page, "Draft saved");

      page.reload();
      workbench.ready();
      assertThat(page.locator(".prose-editor .cm-content")).containsText(BEFORE.strip());
      assertThat(page.locator(".prose-editor .cm-content")).containsText(AFTER.strip());
      assertThat(page.getByText("1 of 4 ranked").first()).isVisible();
    }
    var kept = trainer.api().get("/work").ok().path("continue");
    assertThat(kept.size()).isEqualTo(1);
    var draft =
        trainer
            .api()
            .get("/assignments/" + kept.get(0).path("assignment").asString())
            .ok()
            .path("draft");
    assertThat(draft.path("answers").toString()).contains(BEFORE.strip(), AFTER.strip());
  }

  private static void state(Page page, String words) {
    assertThat(page.locator("[data-state]").first()).hasText(Pattern.compile(words));
  }
}
