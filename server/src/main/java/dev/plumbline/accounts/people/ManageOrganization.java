package dev.plumbline.accounts.people;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.Accounts;
import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.accounts.Role;
import dev.plumbline.kernel.Ids;
import dev.plumbline.kernel.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens organizations and takes roles inside them away. */
@Component
class ManageOrganization {
  enum Revocation {
    REVOKED,
    NOT_HELD,
    LAST_OWNER
  }

  private final Organizations organizations;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final Ids ids;

  ManageOrganization(Organizations organizations, Accounts accounts, AuditTrail audit, Ids ids) {
    this.organizations = organizations;
    this.accounts = accounts;
    this.audit = audit;
    this.ids = ids;
  }

  @Transactional
  Organizations.OrganizationView open(@Nullable String name, AccountId by) {
    if (name == null || name.isBlank() || name.length() > 200) {
      throw Problem.of(422, "name-flawed", "The name is not usable.")
          .flaw("name", "must have between 1 and 200 characters")
          .exception();
    }
    var uid = ids.next();
    var id =
        accounts
            .addOrganization(uid, name.strip())
            .orElseThrow(
                () ->
                    Problem.of(409, "name-taken", "There is one of that name already.")
                        .flaw("name", "is taken")
                        .exception());
    audit.record(by, "organization-opened", id, Map.of());
    return new Organizations.OrganizationView(uid, name.strip(), List.of());
  }

  @Transactional
  Revocation revoke(OrganizationId organization, AccountId member, String code, AccountId by) {
    var role =
        List.of(Role.OWNER, Role.ENGINEER).stream()
            .filter(one -> one.code().equals(code))
            .findFirst();
    if (role.isEmpty()) {
      return Revocation.NOT_HELD;
    }
    if (role.get() == Role.OWNER) {
      var owners = organizations.owners(organization);
      if (owners.equals(List.of(member))) {
        return Revocation.LAST_OWNER;
      }
    }
    if (!accounts.revoke(member, role.get(), organization)) {
      return Revocation.NOT_HELD;
    }
    audit.record(by, "role-revoked", organization, Map.of("account", member.value(), "role", code));
    return Revocation.REVOKED;
  }
}
