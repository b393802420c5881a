package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningServer
class ServerIT {
  @Autowired private TestPeople people;

  @Test
  void everyAnswerBearsARequestIdAndTellsBrowsersWhatToRefuse() {
    var health = people.anonymous().page("/actuator/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.headers().firstValue("X-Request-Id")).isPresent();
    assertThat(health.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'", "'nonce-"));
    assertThat(people.anonymous().page("/actuator/prometheus").status()).isEqualTo(401);
  }

  @Test
  void aPageSeenBeforeComesAgainWithTheNonceOfItsOwnAnswer() {
    var browser = people.anonymous();
    var first = browser.page("/work");
    assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
    assertThat(first.headers().firstValue("ETag")).isEmpty();
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
  }

  @Test
  void theApiDoesNotFallBackToThePage() {
    people.anonymous().get("/missing").problem(401, "sign-in-required");
    people.trainer().api().get("/missing").problem(404, "not-found");
    people.trainer().api().post("/organizations/x", Map.of()).problem(404, "not-found");
    people.trainer().api().put("/session", Map.of()).problem(405, "method-not-allowed");
    assertThat(people.anonymous().page("/missing.js").status()).isEqualTo(404);
  }

  @Test
  void sentencesAreSaidInTheLanguageThatIsAskedFor() {
    var trainer = people.trainer().api();
    var german = Map.of("anonymous", people.anonymous(), "trainer", trainer);
    german.forEach(
        (who, api) -> {
          var request = api.request("/missing").header("Accept-Language", "de-AT, en;q=0.5").GET();
          var problem = api.send(request).json();
          assertThat(problem.path("title").asString())
              .isEqualTo(who.equals("trainer") ? "Nicht gefunden" : "Anmeldung nötig");
          assertThat(problem.path("detail").asString())
              .isEqualTo(
                  who.equals("trainer")
                      ? "Hier ist nichts, oder es ist nicht für Sie bestimmt."
                      : "Bitte melden Sie sich an.");
        });
    var french = trainer.request("/missing").header("Accept-Language", "fr").GET();
    for (var answer : List.of(trainer.send(french), trainer.get("/missing"))) {
      assertThat(answer.json().path("title").asString()).isEqualTo("Not found");
    }
    german.forEach(
        (who, api) ->
            assertThat(
                    api.send(
                            api.request("/missing")
                                .header("Accept-Language", "fr, de;q=0.8, en;q=0.5")
                                .GET())
                        .json()
                        .path("title")
                        .asString())
                .as("the first one that is spoken here")
                .isEqualTo(who.equals("trainer") ? "Nicht gefunden" : "Anmeldung nötig"));
  }

  @Test
  void theMachinesOwnLanguageIsNobodys() {
    var own = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(people.anonymous().get("/missing").json().path("title").asString())
          .isEqualTo("Sign in required");
      var large = HttpRequest.BodyPublishers.ofByteArray(new byte[9 << 20]);
      var api = people.anonymous();
      var request = api.request("/session").header("Content-Type", "application/json").POST(large);
      assertThat(api.send(request).problem(413, "too-large").path("title").asString())
          .isEqualTo("Too large");
    } finally {
      Locale.setDefault(own);
    }
  }

  @Test
  void aJsonBodyHasALimitWhetherItSaysItsLengthOrNot() {
    var api = people.trainer().api();
    var large = ("{\"email\":\"" + "x".repeat(9 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
    var said = HttpRequest.BodyPublishers.ofByteArray(large);
    var unsaid = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
    for (var body : List.of(said, unsaid)) {
      api.send(api.request("/session").header("Content-Type", "application/json").POST(body))
          .problem(413, "too-large");
      var german = api.request("/session").header("Accept-Language", "de");
      var refused =
          api.send(german.header("Content-Type", "application/json").POST(body))
              .problem(413, "too-large");
      assertThat(refused.path("detail").asString())
          .isEqualTo("Ein JSON-Dokument darf höchstens 8.388.608 Byte haben.");
    }
  }

  @Test
  void aValueOfAnotherTypeIsNamedByItsField() {
    var api = people.trainer().api();
    var preferences =
        """
        {"theme":"dark","textSize":"normal","density":"compact","panelWidth":%s,"singleKeys":%s,\
        "layout":"grid","language":"en"}""";
    var deep = "{\"theme\":" + "[".repeat(600) + "]".repeat(600) + "}";
    for (var body :
        List.of(
            Map.entry("panelWidth", preferences.formatted("400.5", "true")),
            Map.entry("panelWidth", preferences.formatted("\"400\"", "true")),
            Map.entry("panelWidth", preferences.formatted("2147483648", "true")),
            Map.entry("singleKeys", preferences.formatted("400", "\"true\"")),
            Map.entry("singleKeys", preferences.formatted("400", "1")))) {
      var problem = api.put("/session/preferences", body.getValue()).problem(400, "invalid-value");
      assertThat(problem.at("/flaws/0/path").asString())
          .as(body.getValue())
          .isEqualTo(body.getKey());
    }
    api.put("/session/preferences", preferences.formatted("400.0", "true")).ok();
    assertThat(api.get("/session").ok().at("/preferences/panelWidth").asInt()).isEqualTo(400);
    api.put("/session/preferences", deep).problem(400, "invalid-value");
    api.post("/session", "{\"x\":".repeat(600) + "1" + "}".repeat(600))
        .problem(400, "invalid-value");
  }
}
