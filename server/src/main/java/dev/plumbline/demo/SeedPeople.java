package dev.plumbline.demo;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.Accounts;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the demo's organization and its accounts, once. */
@Component
class SeedPeople {
  private static final String ORGANIZATION = "Plumbline demo";

  private final Seeds seeds;
  private final Accounts accounts;
  private final Ids ids;

  SeedPeople(Seeds seeds, Accounts accounts, Ids ids) {
    this.seeds = seeds;
    this.accounts = accounts;
    this.ids = ids;
  }

  @Transactional
  public OrganizationId seed() {
    return seeds.organization().orElseGet(this::make);
  }

  private OrganizationId make() {
    var organization = accounts.addOrganization(ids.next(), ORGANIZATION).orElseThrow();
    seeds.put(organization);
    for (DemoRole role : DemoRole.values()) {
      AccountId account = accounts.add(ids.next(), role.accountName(), role.email());
      accounts.grant(account, role.role(), role.role().inOrganization() ? organization : null);
      seeds.put(role, account);
    }
    return organization;
  }
}
