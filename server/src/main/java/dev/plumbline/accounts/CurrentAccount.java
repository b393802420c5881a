package dev.plumbline.accounts;

import dev.plumbline.kernel.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes this request. A controller gets it as a parameter.
 *
 * @param uid what others see of the id
 * @param grants the roles held now, read at each request
 * @param apiKey the key used instead of a session, or null
 */
public record CurrentAccount(AccountId id, UUID uid, List<Grant> grants, @Nullable UsedKey apiKey) {
  /**
   * @param organization for roles inside one, else null
   */
  public record Grant(Role role, @Nullable OrganizationId organization) {}

  /**
   * A key reaches one organization only, whatever else its owner may do.
   *
   * @param id the inner key of the API key
   */
  public record UsedKey(int id, OrganizationId organization, List<String> scopes) {}

  public boolean has(Role role) {
    return apiKey == null && grants.stream().anyMatch(grant -> grant.role() == role);
  }

  public boolean isAdmin() {
    return has(Role.ADMIN);
  }

  /** Whether the account holds one of the roles inside that organization. */
  public boolean in(OrganizationId organization, Role... roles) {
    if (apiKey != null && !apiKey.organization().equals(organization)) {
      return false;
    }
    return grants.stream()
        .anyMatch(
            grant ->
                organization.equals(grant.organization()) && List.of(roles).contains(grant.role()));
  }

  /** The organizations in which it holds one of the roles. */
  public List<OrganizationId> organizations(Role... roles) {
    return grants.stream()
        .filter(grant -> List.of(roles).contains(grant.role()))
        .map(Grant::organization)
        .<OrganizationId>mapMulti(
            (organization, out) -> {
              if (organization != null && in(organization, roles)) {
                out.accept(organization);
              }
            })
        .distinct()
        .toList();
  }

  /** Leaves with a problem unless the account holds one of the roles. */
  public void require(Role... roles) {
    for (var role : roles) {
      if (has(role)) {
        return;
      }
    }
    throw Problem.of(403, "role-required", "Your roles do not allow this.").exception();
  }
}
