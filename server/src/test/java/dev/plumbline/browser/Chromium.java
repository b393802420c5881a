package dev.plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The machine's own chromium, without a download; closed with all its windows, none of which may
 * have complained on its console.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-gpu");

  /** What a refused or lost request leaves behind; journeys provoke those. */
  private static final String REQUEST = "Failed to load resource";

  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));
  }

  private static Path executable() {
    var given = System.getenv("PLUMBLINE_CHROMIUM");
    if (given != null) {
      return Path.of(given);
    }
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no chromium; set PLUMBLINE_CHROMIUM"));
  }

  /** A window of its own, signed in with the session token if one is given. */
  Page open(String address, @Nullable String token) {
    return open(address, token, new Browser.NewContextOptions().setViewportSize(1440, 900));
  }

  /** A window whose browser speaks another language. */
  Page open(String address, @Nullable String token, String locale) {
    return open(address, token, new Browser.NewContextOptions().setViewportSize(1440, 900), locale);
  }

  /** A window of a phone's size, for fingers. */
  Page openPhone(String address, @Nullable String token) {
    return open(
        address,
        token,
        new Browser.NewContextOptions()
            .setViewportSize(390, 844)
            .setHasTouch(true)
            .setIsMobile(true));
  }

  private Page open(String address, @Nullable String token, Browser.NewContextOptions options) {
    return open(address, token, options, "en-US");
  }

  private Page open(
      String address, @Nullable String token, Browser.NewContextOptions options, String locale) {
    BrowserContext context =
        browser.newContext(
            options
                .setBaseURL(address)
                .setLocale(locale)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
    if (token != null) {
      context.addCookies(List.of(new Cookie("plumbline", token).setUrl(address)));
    }
    context.setDefaultTimeout(30_000);
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().startsWith(REQUEST)) {
            complaints.add(message.page().url() + ": " + message.text());
          }
        });
    context.onWebError(error -> complaints.add(error.error()));
    return context.newPage();
  }

  /** Keeps the last sight of each window in target/browser, for whoever reads a failure. */
  @Override
  public void close() {
    for (var context : browser.contexts()) {
      for (var page : context.pages()) {
        var name = page.url().replaceAll("[^a-z]+", "-") + System.identityHashCode(page) + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", name)));
      }
    }
    browser.close();
    playwright.close();
    assertThat(complaints).as("errors on the console").isEmpty();
  }
}
