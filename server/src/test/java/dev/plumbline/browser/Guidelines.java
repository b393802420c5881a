package dev.plumbline.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The first claim on a project may show its guidelines, to be read and acknowledged. */
final class Guidelines {
  private static final Pattern YES =
      Pattern.compile("read|understood|acknowledge", Pattern.CASE_INSENSITIVE);

  private Guidelines() {}

  static void acknowledge(Page page) {
    var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(YES)).first();
    button.or(page.locator("[data-step]").first()).first().waitFor();
    if (button.isVisible()) {
      button.focus();
      page.keyboard().press("Enter");
    }
    page.locator("[data-step]").first().waitFor();
  }
}
