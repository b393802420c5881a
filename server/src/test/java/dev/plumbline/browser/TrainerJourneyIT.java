package dev.plumbline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A trainer ranks three tasks of the first built-in template by keyboard alone. */
@RunningServer
class TrainerJourneyIT {
  @Autowired private TestPeople people;

  @Test
  void threeTasksAreRankedByKeyboardAlone() {
    var project = RankingProject.create(people, 4);
    var trainer = people.trainer();
    try (var chromium = new Chromium()) {
      var page = chromium.open("http://localhost:" + people.port(), people.token(trainer));
      page.navigate("/work");
      assertThat(page.getByRole(AriaRole.HEADING, named("My work"))).isVisible();
      Accessibility.check(page);

      page.navigate("/work/projects/" + project.id() + "/start");
      Guidelines.acknowledge(page);
      for (int task = 1; task <= 3; task++) {
        var workbench = new Workbench(page);
        workbench.rateAll();
        workbench.rank();
        workbench.justify("Task " + task);
        if (task == 1) {
          Accessibility.check(page);
        }
        workbench.submit();
      }

      page.navigate("/judgments");
      assertThat(page.locator("main li a")).hasCount(3);
      Accessibility.check(page);
      page.locator("main li a").first().click();
      assertThat(page.getByText("Task 3").first()).isVisible();
      Accessibility.check(page);
    }
    var mine = trainer.api().get("/judgments").ok().path("items");
    assertThat(mine.size()).isEqualTo(3);
    var last = trainer.api().get("/judgments/" + mine.get(0).path("id").asString()).ok();
    assertThat(last.path("answers").path("ranking").path("tiers").size())
        .as("A and C share the first place")
        .isEqualTo(3);
  }

  @Test
  void whatIsMissingIsSaidBeforeAnythingIsSent() {
    var project = RankingProject.create(people, 1);
    var trainer = people.trainer();
    try (var chromium = new Chromium()) {
      var page = chromium.open("http://localhost:" + people.port(), people.token(trainer));
      page.navigate("/work/projects/" + project.id() + "/start");
      Guidelines.acknowledge(page);
      new Workbench(page).ready();
      page.keyboard().press("Control+Enter");
      assertThat(page.getByText("0 of 4 ranked").first()).isVisible();
    }
    assertThat(trainer.api().get("/judgments").ok().path("items").size()).isZero();
  }

  @Test
  void aJudgmentThatIsSupersededShowsItsNewAnswersAndKeepsTheOld() {
    var project = RankingProject.create(people, 1);
    var trainer = people.trainer();
    try (var chromium = new Chromium()) {
      var page = chromium.open("http://localhost:" + people.port(), people.token(trainer));
      page.navigate("/work/projects/" + project.id() + "/start");
      Guidelines.acknowledge(page);
      var workbench = new Workbench(page);
      workbench.rateAll();
      workbench.rank();
      workbench.justify("The only task");
      workbench.submit();

      page.navigate("/judgments");
      page.locator("main li a").first().click();
      assertThat(page.getByText("A = C  >  D  >  B").first()).isVisible();
      page.getByRole(AriaRole.BUTTON, named("Reopen")).click();
      workbench.ready();
      workbench.press("b", "1");
      workbench.submit();
      assertThat(page.getByText("A = B = C  >  D").first()).isVisible();
      assertThat(page.getByText("revision 1").first()).isAttached();
      Accessibility.check(page);
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
