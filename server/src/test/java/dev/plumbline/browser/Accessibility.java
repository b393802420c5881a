package dev.plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks axe-core about a page, in the light and in the dark theme. */
final class Accessibility {
  private static final String AXE = read(Path.of("../web/node_modules/axe-core/axe.min.js"));
  private static final String RUN =
      """
      axe.run(document, { resultTypes: ['violations'] }).then((found) => JSON.stringify(
        found.violations.map((violation) => ({
          rule: violation.id,
          nodes: violation.nodes.slice(0, 5).map((node) => node.html.slice(0, 200)) }))))
      """;

  private static final String SETTLED =
      """
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
        Promise.allSettled(document.getAnimations()
          .filter((one) => one.effect?.getTiming().iterations !== Infinity)
          .map((one) => one.finished)).then(() => done(true)))))
      """;

  private Accessibility() {}

  static void check(Page page) {
    for (var theme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      page.evaluate(SETTLED); // colours on their way from one theme to the other are neither
      var violations = violations(page);
      assertThat(violations).as("%s, %s", page.url(), theme).isEmpty();
    }
  }

  /** Through the developer protocol: the page's own security policy forbids foreign scripts. */
  private static JsonNode violations(Page page) {
    var protocol = page.context().newCDPSession(page);
    evaluate(protocol, AXE);
    var found = evaluate(protocol, RUN);
    protocol.detach();
    return JsonMapper.shared().readTree(found.getAsJsonObject("result").get("value").getAsString());
  }

  private static JsonObject evaluate(com.microsoft.playwright.CDPSession protocol, String script) {
    var parameters = new JsonObject();
    parameters.addProperty("expression", script);
    parameters.addProperty("awaitPromise", true);
    parameters.addProperty("returnByValue", true);
    return protocol.send("Runtime.evaluate", parameters);
  }

  private static String read(Path script) {
    try {
      return Files.readString(script) + "\n;0";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
