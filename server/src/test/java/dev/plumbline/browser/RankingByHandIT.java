package dev.plumbline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A trainer who drags: with a mouse, and with a finger on a phone. */
@RunningServer
class RankingByHandIT {
  @Autowired private TestPeople people;

  @Test
  void aMouseDragsIntoPlacesAndUndoTakesEachDropBack() {
    try (var chromium = new Chromium()) {
      var page = chromium.open(address(), people.token(people.trainer()));
      start(page);
      dragWithMouse(page, "A", 2);
      dragWithMouse(page, "B", 1);
      dragWithMouse(page, "C", 1);
      dragWithMouse(page, "D", 3);
      ranked(page, "B = C  >  A  >  D");
      page.keyboard().press("Control+z");
      ranked(page, "B = C  >  A");
      page.keyboard().press("Control+z");
      ranked(page, "B  >  A");
      page.keyboard().press("Control+Shift+z");
      ranked(page, "B = C  >  A");
    }
  }

  @Test
  void whenAllAreRankedADragStillTakesOneOff() {
    try (var chromium = new Chromium()) {
      var page = chromium.open(address(), people.token(people.trainer()));
      start(page);
      dragWithMouse(page, "A", 1);
      dragWithMouse(page, "B", 2);
      dragWithMouse(page, "C", 3);
      dragWithMouse(page, "D", 4);
      ranked(page, "A  >  B  >  C  >  D");
      dragWithMouse(page, "B", 0);
      ranked(page, "A  >  C  >  D");
      Accessibility.check(page);
    }
  }

  @Test
  void aFingerDragsOnAPhone() {
    try (var chromium = new Chromium()) {
      var page = chromium.openPhone(address(), people.token(people.trainer()));
      start(page);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Answer").setExact(true))
          .tap();
      dragWithFinger(page, "A", 2);
      dragWithFinger(page, "B", 1);
      dragWithFinger(page, "C", 1);
      ranked(page, "B = C  >  A");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).tap();
      ranked(page, "B  >  A");
      Accessibility.check(page);
    }
  }

  private String address() {
    return "http://localhost:" + people.port();
  }

  private void start(Page page) {
    var project = RankingProject.create(people, 1);
    page.navigate("/work/projects/" + project.id() + "/start");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I have read this"))
        .click();
    page.locator("[data-state]").first().waitFor();
  }

  private static void ranked(Page page, String order) {
    assertThat(page.locator("[data-tray] ~ div output")).hasText(order);
  }

  private static Locator chip(Page page, String letter) {
    return page.locator("[data-tray] [role=option][aria-label='Response " + letter + "']");
  }

  private static BoundingBox place(Page page, int place) {
    return page.locator("[data-place='" + place + "'] [role=listbox]").boundingBox();
  }

  private static void dragWithMouse(Page page, String letter, int to) {
    page.locator("[data-place='4']").scrollIntoViewIfNeeded();
    var from = chip(page, letter).boundingBox();
    var target = place(page, to);
    var mouse = page.mouse();
    mouse.move(from.x + from.width / 2 + 1, from.y + from.height / 2);
    mouse.down();
    mouse.move(from.x + from.width / 2 + 9, from.y + from.height / 2);
    mouse.move(
        target.x + target.width - 20,
        target.y + target.height / 2,
        new Mouse.MoveOptions().setSteps(5));
    mouse.up();
    assertThat(page.locator("[data-place='" + to + "'] [aria-label='Response " + letter + "']"))
        .isVisible();
  }

  private static void dragWithFinger(Page page, String letter, int to) {
    page.locator("[data-place='4']").scrollIntoViewIfNeeded();
    var from = chip(page, letter).boundingBox();
    var target = place(page, to);
    var x = from.x + from.width / 2;
    var y = from.y + from.height / 2;
    var devtools = page.context().newCDPSession(page);
    devtools.send("Input.dispatchTouchEvent", touch("touchStart", x, y));
    for (int step = 1; step <= 6; step++) {
      var part = step / 6.0;
      devtools.send(
          "Input.dispatchTouchEvent",
          touch(
              "touchMove",
              x + (target.x + target.width - 20 - x) * part,
              y + (target.y + target.height / 2 - y) * part));
    }
    var lift = touch("touchEnd", x, y);
    lift.add("touchPoints", new JsonArray());
    devtools.send("Input.dispatchTouchEvent", lift);
    devtools.detach();
    assertThat(page.locator("[data-place='" + to + "'] [aria-label='Response " + letter + "']"))
        .isVisible();
  }

  private static JsonObject touch(String type, double x, double y) {
    var point = new JsonObject();
    point.addProperty("x", x);
    point.addProperty("y", y);
    var points = new JsonArray();
    points.add(point);
    var touch = new JsonObject();
    touch.addProperty("type", type);
    touch.add("touchPoints", points);
    return touch;
  }
}
