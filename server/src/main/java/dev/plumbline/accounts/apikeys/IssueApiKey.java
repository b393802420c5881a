package dev.plumbline.accounts.apikeys;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.accounts.Tokens;
import dev.plumbline.kernel.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues and revokes keys; the whole key is seen once. */
@Component
public class IssueApiKey {
  static final Duration LONGEST = Duration.ofDays(366);

  private final ApiKeys keys;
  private final AuditTrail audit;
  private final Ids ids;
  private final Clock clock;

  IssueApiKey(ApiKeys keys, AuditTrail audit, Ids ids, Clock clock) {
    this.keys = keys;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @return {@code pl_<id>_<secret>}
   */
  @Transactional
  public String issue(
      OrganizationId organization,
      AccountId owner,
      String name,
      List<String> scopes,
      Instant expiresAt) {
    return issue(organization, owner, new NewApiKey(name, scopes, expiresAt));
  }

  @Transactional
  String issue(OrganizationId organization, AccountId owner, NewApiKey key) {
    var id = ids.letters(12);
    var secret = ids.secret();
    keys.add(id, Tokens.hash(secret), organization, owner, key, clock.instant());
    audit.record(owner, "api-key-issued", organization, Map.of("key", id, "scopes", key.scopes()));
    return "pl_" + id + "_" + secret;
  }

  @Transactional
  boolean revoke(String id, OrganizationId organization, AccountId by, boolean anybodys) {
    boolean revoked = keys.revoke(id, organization, anybodys ? null : by, clock.instant());
    if (revoked) {
      audit.record(by, "api-key-revoked", organization, Map.of("key", id));
    }
    return revoked;
  }
}
