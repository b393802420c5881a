package dev.plumbline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The hands of a trainer who never touches the mouse. */
final class Workbench {
  private static final Pattern RANKED = Pattern.compile("^Ranked\\b");

  private final Page page;

  Workbench(Page page) {
    this.page = page;
  }

  void ready() {
    page.locator(".prose-editor .cm-content").waitFor();
    assertThat(page.locator("[data-state]").first()).isVisible();
  }

  /** Five dimensions, four responses each: the focus moves on by itself. */
  void rateAll() {
    ready();
    press("e");
    for (int dimension = 0; dimension < 5; dimension++) {
      press("5", "2", "4", "3");
    }
    assertThat(page.getByText("5 of 5 rated").first()).isVisible();
  }

  /** A and C share the first place. */
  void rank() {
    press("a", "1", "b", "4", "c", "1", "d", "3");
    assertThat(page.getByText(RANKED).first()).isVisible();
  }

  /** Prose, and two quotes taken with the sentence cursor. */
  void justify(String begin) {
    press("j");
    page.keyboard()
        .type(
            begin
                + ": the first and the third name the facts that the question asks for, the second"
                + " leaves out the step that matters most, and the fourth is right but says it"
                + " twice; between the first and the third I would not mind which one I get, hence"
                + " the tie at the top of my order. ");
    press("Escape", "a", "ArrowDown", "1", "b", "ArrowDown", "w", "3");
    assertThat(page.getByText("2 of 2 quotes").first()).isVisible();
  }

  void submit() {
    var before = page.url();
    press("Control+Enter");
    page.waitForURL(address -> !address.equals(before));
  }

  void press(String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
    }
  }
}
