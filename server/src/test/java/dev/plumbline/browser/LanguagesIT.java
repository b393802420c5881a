package dev.plumbline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The interface in a second language, and turned round for those written from right to left. */
@RunningServer
class LanguagesIT {
  private static final Map<String, Object> PREFERENCES =
      Map.of(
          "theme", "system",
          "textSize", "normal",
          "density", "comfortable",
          "panelWidth", 400,
          "singleKeys", true,
          "layout", "columns");

  @Autowired private TestPeople people;

  @Test
  void theLanguageIsTheBrowsersUntilTheAccountSaysAnother() {
    var trainer = people.trainer();
    try (var chromium = new Chromium()) {
      var address = "http://localhost:" + people.port();
      var stranger = chromium.open(address, null, "de-AT");
      stranger.navigate("/sign-in");
      assertThat(heading(stranger, "Anmelden")).isVisible();

      var page = chromium.open(address, people.token(trainer), "de-DE");
      page.navigate("/work");
      assertThat(heading(page, "Meine Arbeit")).isVisible();
      Accessibility.check(page);
      prefer(trainer, "en");
      page.reload();
      assertThat(heading(page, "My work")).isVisible();
      prefer(trainer, "de");
      page.reload();
      assertThat(heading(page, "Meine Arbeit")).isVisible();
      assertThat(page.locator("html")).hasAttribute("lang", "de");
    }
  }

  @Test
  void aLanguageThatIsChosenStays() {
    var trainer = people.trainer();
    try (var chromium = new Chromium()) {
      var page = chromium.open("http://localhost:" + people.port(), people.token(trainer), "en-US");
      page.navigate("/settings");
      assertThat(heading(page, "Settings")).isVisible();
      page.waitForResponse(
          response -> response.url().endsWith("/session/preferences") && response.ok(),
          () -> page.getByText("Deutsch").click());
      assertThat(heading(page, "Einstellungen")).isVisible();
      page.reload();
      assertThat(heading(page, "Einstellungen")).isVisible();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(heading(page, "Einstellungen")).isVisible();
    }
    assertThat(trainer.api().get("/session").ok().path("preferences").path("language").asString())
        .isEqualTo("de");
  }

  @Test
  void aLanguageChosenAtWorkLeavesWhatIsOpenAlone() {
    var project = RankingProject.create(people, 1);
    var trainer = people.trainer();
    try (var chromium = new Chromium()) {
      var page = chromium.open("http://localhost:" + people.port(), people.token(trainer), "en-US");
      page.navigate("/work/projects/" + project.id() + "/start");
      Guidelines.acknowledge(page);
      var workbench = new Workbench(page);
      workbench.rateAll();
      var askedAgain = new CopyOnWriteArrayList<String>();
      page.onRequest(
          request -> {
            if (request.url().endsWith(page.url().replaceAll(".*(/assignments/)", "$1"))) {
              askedAgain.add(request.url());
            }
          });
      page.getByRole(AriaRole.BUTTON, named("Display")).click();
      page.waitForResponse(
          response -> response.url().endsWith("/session/preferences") && response.ok(),
          () -> page.getByText("Deutsch").click());
      page.keyboard().press("Escape");
      assertThat(page.getByRole(AriaRole.COMPLEMENTARY, named("Ihre Antworten"))).isVisible();
      assertThat(page.getByText("5 von 5 bewertet").first()).isVisible();
      assertThat(askedAgain).isEmpty();
    }
  }

  @Test
  void mirroredPagesTurnRoundAndNothingSticksOut() {
    var project = RankingProject.create(people, 2);
    var trainer = people.trainer();
    try (var chromium = new Chromium()) {
      var address = "http://localhost:" + people.port();
      var page = mirrored(chromium.open(address, people.token(trainer)));
      page.navigate("/work/projects/" + project.id() + "/start");
      Guidelines.acknowledge(page);
      new Workbench(page).ready();
      var answers = page.getByRole(AriaRole.COMPLEMENTARY, named("Your answers")).boundingBox();
      var responses = page.getByText("Models hidden").first().boundingBox();
      assertThat(answers.x + answers.width).isLessThanOrEqualTo(responses.x);
      fits(page);
      Accessibility.check(page);

      var owner = mirrored(chromium.open(address, people.token(project.owner())));
      for (var tab : new String[] {"", "/tasks", "/quality", "/people", "/exports"}) {
        owner.navigate("/projects/" + project.id() + tab);
        assertThat(owner.locator("main h1").first()).isVisible();
        assertThat(owner.locator(".skeleton")).hasCount(0);
        fits(owner);
      }
      var menu = owner.getByRole(AriaRole.NAVIGATION, named("Main")).boundingBox();
      var main = owner.locator("main").boundingBox();
      assertThat(menu.x).isGreaterThanOrEqualTo(main.x + main.width - 1);
    }
  }

  private static Page mirrored(Page page) {
    page.addInitScript("localStorage.setItem('language', 'mirrored')");
    return page;
  }

  /** Both on a desk and in a hand nothing scrolls sideways. */
  private static void fits(Page page) {
    for (int width : new int[] {390, 1440}) {
      page.setViewportSize(width, 900);
      assertThat(page.locator("html")).hasAttribute("dir", "rtl");
      var beyond =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(beyond).as(page.url() + " at " + width).isEqualTo(0);
    }
  }

  private void prefer(TestPeople.Person person, String language) {
    var preferences = new HashMap<>(PREFERENCES);
    preferences.put("language", language);
    person.api().put("/session/preferences", preferences).ok();
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
