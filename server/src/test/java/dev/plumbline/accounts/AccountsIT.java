package dev.plumbline.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Api;
import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import dev.plumbline.accounts.links.IssueLink;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningServer
class AccountsIT {
  private static final String PASSWORD = "correct horse battery";

  @Autowired private TestPeople people;
  @Autowired private IssueLink links;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @Test
  void thePersonInvitedChoosesAPasswordAndSignsInWithIt() {
    var organization = people.organization();
    var owner = people.owner(organization);
    var email = "new-" + UUID.randomUUID() + "@example.org";
    var path = invite(owner.api(), organization.uid(), email);

    var anna = people.anonymous();
    var look = anna.get(path).ok();
    assertThat(look.get("purpose").asString()).isEqualTo("invitation");
    assertThat(look.get("organization").asString()).isEqualTo(organization.name());
    assertThat(
            anna.post(path, Map.of("password", "short"))
                .problem(422, "password-weak")
                .at("/flaws/0/path")
                .asString())
        .isEqualTo("password");
    var session = anna.post(path, Map.of("name", "Anna", "password", PASSWORD)).ok();
    assertThat(session.at("/account/name").asString()).isEqualTo("Anna");
    assertThat(session.at("/roles/0/role").asString()).isEqualTo("owner");
    assertThat(anna.get("/session").ok().get("demo").asBoolean()).isFalse();
    anna.get(path).problem(410, "link-used");

    anna.delete("/session").ok();
    anna.get("/session").problem(401, "sign-in-required");
    anna.post("/session", Map.of("email", email, "password", "wrong"))
        .problem(401, "sign-in-failed");
    anna.post("/session", Map.of("email", email.toUpperCase(Locale.ROOT), "password", PASSWORD))
        .ok();
    anna.post("/session/password", Map.of("current", "wrong", "next", PASSWORD + "2"))
        .problem(422, "password-wrong");
    anna.post("/session/password", Map.of("current", PASSWORD, "next", PASSWORD + "2")).ok();
    anna.get("/session").ok();
  }

  @Test
  void whoeverInvitesAnAccountWithAPasswordDoesNotBecomeIt() {
    var email = "taken-" + UUID.randomUUID() + "@example.org";
    var first = people.organization();
    people
        .anonymous()
        .post(invite(people.owner(first).api(), first.uid(), email), Map.of("password", PASSWORD))
        .ok();
    var second = people.organization();
    var path = invite(people.owner(second).api(), second.uid(), email);
    assertThat(people.anonymous().get(path).ok().get("existing").asBoolean()).isTrue();
    people
        .anonymous()
        .post(path, Map.of("password", "another password"))
        .problem(401, "sign-in-failed");
    people.anonymous().post(path, Map.of()).problem(401, "sign-in-failed");
    assertThat(people.anonymous().post(path, Map.of("password", PASSWORD)).ok().get("roles"))
        .hasSize(2);
  }

  @Test
  void whoeverInvitesAnAccountThatOthersMadeDoesNotBecomeItEither() {
    var email = "invited-" + UUID.randomUUID() + "@example.org";
    var first = people.organization();
    var owner = people.owner(first).api();
    var own = invite(owner, first.uid(), email);
    var second = people.organization();
    var theirs = invite(people.owner(second).api(), second.uid(), email);
    assertThat(people.anonymous().get(theirs).ok().get("existing").asBoolean()).isTrue();
    var chosen = Map.of("password", PASSWORD);
    people.anonymous().post(theirs, chosen).problem(409, "invited-elsewhere");
    var again = invite(owner, first.uid(), email);
    people.anonymous().post(again, chosen).ok();
    people
        .anonymous()
        .post(own, Map.of("password", "another password"))
        .problem(401, "sign-in-failed");
    assertThat(people.anonymous().post(theirs, chosen).ok().get("roles")).hasSize(2);
  }

  @Test
  void afterTenFailuresEvenTheRightPasswordWaits() {
    var person = people.trainer();
    var stranger = people.anonymous();
    var wrong = Map.of("email", person.email(), "password", "wrong");
    for (int i = 0; i < 10; i++) {
      stranger.post("/session", wrong).problem(401, "sign-in-failed");
    }
    assertThat(
            stranger
                .post("/session", wrong)
                .problem(429, "too-many-attempts")
                .get("retryAfterSeconds")
                .asInt())
        .isBetween(800, 900);
  }

  @Test
  void theFirstAdminComesByALink() {
    var path = path(links.firstAdmin().link());
    var admin = people.anonymous();
    admin.post(path, Map.of("password", PASSWORD)).problem(422, "person-flawed");
    var email = "admin-" + UUID.randomUUID() + "@example.org";
    var taken = Map.of("name", "Ada", "email", people.trainer().email(), "password", PASSWORD);
    admin.post(path, taken).problem(422, "person-flawed");
    var session =
        admin.post(path, Map.of("name", "Ada", "email", email, "password", PASSWORD)).ok();
    assertThat(session.at("/roles/0/role").asString()).isEqualTo("admin");
    people.anonymous().get(path).problem(410, "link-used");
    people.anonymous().get("/links/" + "0".repeat(64)).problem(404, "link-unknown");
  }

  @Test
  void aResetEndsEverySession() {
    var admin = people.admin();
    var person = people.trainer();
    person.api().get("/session").ok();
    var link = admin.api().post("/accounts/" + person.uid() + "/reset-links", Map.of()).ok();
    people.anonymous().post(path(link.get("link").asString()), Map.of("password", PASSWORD)).ok();
    person.api().get("/session").problem(401, "sign-in-required");
  }

  @Test
  void preferencesFollowTheAccountAndAreCheckedWhole() {
    var person = people.trainer();
    var good =
        "{\"language\":\"de\",\"theme\":\"dark\",\"textSize\":\"large\",\"density\":\"compact\",\"panelWidth\":500,"
            + "\"singleKeys\":false,\"layout\":\"grid\"}";
    person.api().put("/session/preferences", good).ok();
    assertThat(person.api().get("/session").ok().at("/preferences/theme").asString())
        .isEqualTo("dark");
    assertThat(
            person
                .api()
                .put("/session/preferences", good.replace("500", "5000"))
                .problem(400, "invalid-value")
                .toString())
        .contains("panelWidth must be between 280 and 640");
    assertThat(
            person
                .api()
                .put("/session/preferences", good.replace("{", "{\"colour\":1,"))
                .problem(400, "unknown-field")
                .at("/flaws/0/path")
                .asString())
        .isEqualTo("colour");
    person.api().put("/session/preferences", good.substring(0, 20)).problem(400, "malformed-json");
    var far = "\n".repeat(1200) + good.substring(0, 20);
    assertThat(
            person
                .api()
                .put("/session/preferences", far)
                .problem(400, "malformed-json")
                .get("detail")
                .asString())
        .contains("line 1201,");
  }

  @Test
  void rolesInsideAnOrganizationStayInside() {
    var mine = people.organization();
    var theirs = people.organization();
    var owner = people.owner(mine);
    owner.api().get("/organizations/" + mine.uid() + "/members").ok();
    owner.api().get("/organizations/" + theirs.uid() + "/members").problem(404, "not-found");
    owner.api().get("/organizations/no-uuid/members").problem(404, "not-found");
    people
        .engineer(mine)
        .api()
        .get("/organizations/" + mine.uid() + "/members")
        .problem(404, "not-found");
    assertThat(owner.api().get("/organizations").ok()).hasSize(1);
    owner
        .api()
        .delete("/organizations/" + mine.uid() + "/members/" + owner.uid() + "/roles/owner")
        .problem(409, "last-owner");
    owner
        .api()
        .delete(
            "/organizations/%s/members/%s/roles/owner"
                .formatted(mine.uid(), people.engineer(mine).uid()))
        .problem(404, "not-found");
    owner.api().post("/organizations", Map.of("name", "x")).problem(403, "role-required");
  }

  @Test
  void trainersAreDescribedAndGrouped() {
    var admin = people.admin();
    var trainer = people.trainer();
    admin
        .api()
        .put(
            "/trainers/" + trainer.uid() + "/attributes",
            Map.of("languages", List.of("de", "en"), "tags", List.of("law")))
        .ok();
    var name = "Pool " + UUID.randomUUID();
    var group =
        admin.api().post("/groups", Map.of("name", name, "members", List.of(trainer.uid()))).ok();
    admin.api().post("/groups", Map.of("name", name)).problem(409, "name-taken");
    admin
        .api()
        .put(
            "/groups/" + group.get("id").asString(),
            Map.of("name", name, "members", List.of(UUID.randomUUID())))
        .problem(422, "members-flawed");
    var found = admin.api().get("/trainers?q=" + trainer.uid()).ok();
    assertThat(found).hasSize(1);
    assertThat(found.at("/0/attributes/languages")).hasSize(2);
    assertThat(found.at("/0/groups/0/name").asString()).isEqualTo(name);
    var owner = people.owner(people.organization());
    assertThat(owner.api().get("/trainers?q=" + trainer.uid()).ok()).hasSize(1);
    assertThat(owner.api().get("/trainers?q=%00" + trainer.uid()).ok()).hasSize(1);
    assertThat(owner.api().get("/trainers").ok()).isEmpty();
    assertThat(owner.api().get("/groups").ok().findValue("members")).isEmpty();
    trainer.api().get("/trainers").problem(403, "role-required");
  }

  @Test
  void anApiKeyOpensNothingButItsScope() {
    var organization = people.organization();
    var engineer = people.engineer(organization);
    var keys = "/organizations/" + organization.uid() + "/api-keys";
    var expires = Instant.now().plusSeconds(86_400).toString();
    engineer
        .api()
        .post(keys, Map.of("name", "nightly", "scopes", List.of("all"), "expiresAt", expires))
        .problem(400, "invalid-value");
    var key =
        engineer
            .api()
            .post(
                keys, Map.of("name", "nightly", "scopes", List.of("export"), "expiresAt", expires))
            .ok();
    var program = Api.withKey(people.port(), key.get("key").asString());
    program.get("/session").problem(403, "scope-missing");
    program.post("/session", Map.of("email", "a", "password", "b")).problem(403, "scope-missing");
    engineer.api().delete(keys + "/" + key.get("id").asString()).ok();
    program.get("/session").problem(401, "api-key-invalid");
    assertThat(engineer.api().get(keys).ok()).isEmpty();
    people.trainer().api().get(keys).problem(404, "not-found");
  }

  @Test
  void anApiKeyWorksUntilItExpires() {
    var organization = people.organization();
    var engineer = people.engineer(organization).api();
    var keys = "/organizations/" + organization.uid() + "/api-keys";
    var now = clock.instant();
    for (var odd : List.of(now.minusSeconds(1), now.plus(Duration.ofDays(400)))) {
      engineer.post(keys, key(odd)).problem(422, "expiry-flawed");
    }
    var issued = engineer.post(keys, key(now.plusSeconds(3600))).ok();
    var program = Api.withKey(people.port(), issued.get("key").asString());
    var look = "/projects/" + UUID.randomUUID() + "/formats";
    program.get(look).problem(404, "not-found");
    var expired = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql("update accounts.api_key set expires_at = :now where public_id = :id")
        .param("now", expired)
        .param("id", issued.get("id").asString())
        .update();
    var refused = program.get(look).problem(401, "api-key-expired");
    assertThat(refused.get("detail").asString())
        .contains(DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH).format(expired));
    var secret = issued.get("key").asString();
    var wrong = secret.substring(0, secret.length() - 64) + "0".repeat(64);
    Api.withKey(people.port(), wrong).get(look).problem(401, "api-key-invalid");
    assertThat(engineer.get(keys).ok()).as("its end is seen").hasSize(1);
    engineer.delete(keys + "/" + issued.get("id").asString()).ok();
    assertThat(engineer.get(keys).ok()).isEmpty();
    program.get(look).problem(401, "api-key-invalid");
  }

  private static Map<String, Object> key(Instant expires) {
    return Map.of("name", "k", "scopes", List.of("export"), "expiresAt", expires.toString());
  }

  @Test
  void withoutTheXsrfTokenNothingIsChanged() {
    var person = people.trainer();
    var request =
        person.api().request("/session").method("DELETE", HttpRequest.BodyPublishers.noBody());
    person.api().raw(request).problem(403, "forbidden");
    person.api().get("/session").ok();
  }

  private static String invite(Api owner, UUID organization, String email) {
    var body = Map.of("email", email, "name", "Somebody", "roles", List.of("owner"));
    var link = owner.post("/organizations/" + organization + "/invitations", body).ok();
    return path(link.get("link").asString());
  }

  private static String path(String link) {
    return link.substring(link.indexOf("/links/"));
  }
}
