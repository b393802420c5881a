package dev.plumbline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An owner makes a project, brings a file in, looks at it and takes the judgments out. */
@RunningServer
class OwnerJourneyIT {
  private static final Path EXAMPLE = Path.of("../examples/first-import.csv");

  @Autowired private TestPeople people;

  @Test
  void fromATemplateToAnExport() throws IOException {
    var owner = people.owner(people.organization());
    try (var chromium = new Chromium()) {
      var page = chromium.open("http://localhost:" + people.port(), people.token(owner));
      page.navigate("/projects");
      assertThat(page.locator("main h1").first()).isVisible();
      Accessibility.check(page);
      var project = create(page);
      bringIn(page, project);
      look(page, project);
      admit(page, project);
      takeOut(page, project);
    }
  }

  private static String create(Page page) {
    page.navigate("/projects/new");
    page.locator("label:has(input[value=preference-ranking])").click();
    page.getByLabel("Title").fill("Tea and trains");
    Accessibility.check(page);
    button(page, "Create project").click();
    page.waitForURL(Pattern.compile(".*/projects/[0-9a-f-]{36}.*"));
    button(page, "Open for work").click();
    assertThat(button(page, "Pause")).isVisible();
    Accessibility.check(page);
    return page.url().replaceAll("(/projects/[0-9a-f-]{36}).*", "$1");
  }

  /** Its two bad lines are named, the eight good ones come in. */
  private static void bringIn(Page page, String project) {
    page.navigate(project + "/imports");
    page.locator("input[type=file]").setInputFiles(EXAMPLE);
    assertThat(page.getByText("What the columns are").first()).isVisible();
    page.reload(); // left lying and come back to: the file is not asked for again
    assertThat(page.getByText("What the columns are").first()).isVisible();
    Accessibility.check(page);
    button(page, "Start import").click();
    assertThat(page.getByText("8 tasks are in").first()).isVisible();
    assertThat(page.getByText("2 lines could not be used").first()).isVisible();
    Accessibility.check(page);
  }

  private static void look(Page page, String project) {
    page.navigate(project + "/tasks");
    assertThat(page.getByText("How long should green tea steep?").first()).isVisible();
    Accessibility.check(page);
    page.getByText("How long should green tea steep?").first().click();
    assertThat(page.getByText("One to three minutes").first()).isVisible();
    Accessibility.check(page);
    for (var tab : new String[] {"quality", "texts", "escalations", "people", "settings"}) {
      page.navigate(project + "/" + tab);
      assertThat(page.locator("main h1").first()).isVisible();
      assertThat(page.locator(".skeleton")).hasCount(0);
      Accessibility.check(page);
    }
  }

  /** What stands in the field is saved too, added or not. */
  private static void admit(Page page, String project) {
    page.navigate(project + "/people");
    page.getByText("Only whom I choose").click();
    page.getByLabel("Value", new Page.GetByLabelOptions().setExact(true)).fill("Dutch");
    button(page, "Save admission").click();
    assertThat(page.getByText("It counts from the next claim on").first()).isVisible();
    page.reload();
    assertThat(page.getByText("Language: Dutch")).isVisible();
  }

  private static void takeOut(Page page, String project) throws IOException {
    page.navigate(project + "/exports");
    assertThat(button(page, "Start export")).isVisible();
    Accessibility.check(page);
    button(page, "Start export").click();
    var links = page.getByRole(AriaRole.LINK, named("Download"));
    links.first().waitFor();
    Accessibility.check(page);
    var download = page.waitForDownload(() -> links.first().click());
    assertThat(Files.size(download.path())).isNotNegative();
    assertThat(download.suggestedFilename()).contains(".");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name)).first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
