package dev.plumbline.accounts.apikeys;

import dev.plumbline.accounts.Accounts;
import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.accounts.Role;
import dev.plumbline.kernel.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organizations/{organization}/api-keys")
class ApiKeysController {
  /**
   * @param key the whole key; it is never shown again
   */
  record IssuedApiKey(String key, String id, String name, List<String> scopes, Instant expiresAt) {}

  private final ApiKeys keys;
  private final IssueApiKey issue;
  private final Accounts accounts;
  private final Clock clock;

  ApiKeysController(ApiKeys keys, IssueApiKey issue, Accounts accounts, Clock clock) {
    this.keys = keys;
    this.issue = issue;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping
  List<ApiKeys.ApiKeyView> list(@PathVariable UUID organization, CurrentAccount account) {
    return keys.of(mine(organization, account));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  IssuedApiKey issue(
      @PathVariable UUID organization, @RequestBody NewApiKey body, CurrentAccount account) {
    var id = mine(organization, account);
    var now = clock.instant();
    if (!body.expiresAt().isAfter(now) || body.expiresAt().isAfter(now.plus(IssueApiKey.LONGEST))) {
      throw Problem.of(422, "expiry-flawed", "A key works for a year at most.")
          .flaw("expiresAt", "must lie within the next 366 days")
          .exception();
    }
    var key = issue.issue(id, account.id(), body);
    return new IssuedApiKey(
        key, key.split("_", -1)[1], body.name().strip(), body.scopes(), body.expiresAt());
  }

  @DeleteMapping("/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID organization, @PathVariable String key, CurrentAccount account) {
    var id = mine(organization, account);
    boolean owner = account.isAdmin() || account.in(id, Role.OWNER);
    if (!issue.revoke(key, id, account.id(), owner)) {
      throw Problem.notFound().exception();
    }
  }

  private OrganizationId mine(UUID organization, CurrentAccount account) {
    return accounts
        .organization(organization)
        .filter(id -> account.in(id, Role.OWNER, Role.ENGINEER))
        .orElseThrow(() -> Problem.notFound().exception());
  }
}
