package dev.plumbline.accounts.people;

import dev.plumbline.accounts.Accounts;
import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.accounts.Role;
import dev.plumbline.accounts.links.IssuedLink;
import dev.plumbline.kernel.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/v1/organizations")
class OrganizationsController {
  record NewOrganization(@Nullable String name) {}

  record MemberInvitation(
      @Nullable String email, @Nullable String name, @Nullable List<Role> roles) {}

  private final Organizations organizations;
  private final Accounts accounts;
  private final ManageOrganization manage;
  private final InvitePerson invite;

  OrganizationsController(
      Organizations organizations,
      Accounts accounts,
      ManageOrganization manage,
      InvitePerson invite) {
    this.organizations = organizations;
    this.accounts = accounts;
    this.manage = manage;
    this.invite = invite;
  }

  @GetMapping
  List<Organizations.OrganizationView> list(CurrentAccount account) {
    return organizations.seenBy(account.id(), account.isAdmin());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Organizations.OrganizationView open(@RequestBody NewOrganization body, CurrentAccount account) {
    account.require(Role.ADMIN);
    return manage.open(body.name(), account.id());
  }

  @GetMapping("/{organization}/members")
  List<Organizations.MemberView> members(@PathVariable UUID organization, CurrentAccount account) {
    return organizations.members(owned(organization, account));
  }

  @PostMapping("/{organization}/invitations")
  @ResponseStatus(HttpStatus.CREATED)
  IssuedLink invite(
      @PathVariable UUID organization, @RequestBody MemberInvitation body, CurrentAccount account) {
    var id = owned(organization, account);
    var roles = body.roles();
    if (roles == null
        || roles.isEmpty()
        || !roles.stream().allMatch(role -> role != null && role.inOrganization())) {
      throw Problem.of(422, "roles-flawed", "An organization's members are owner or engineer.")
          .flaw("roles", "must name owner, engineer or both")
          .exception();
    }
    return invite.invite(account, id, roles, body.name(), body.email());
  }

  @DeleteMapping("/{organization}/members/{member}/roles/{role}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(
      @PathVariable UUID organization,
      @PathVariable UUID member,
      @PathVariable String role,
      CurrentAccount account) {
    var id = owned(organization, account);
    var who = accounts.find(member).orElseThrow(() -> Problem.notFound().exception());
    switch (manage.revoke(id, who, role, account.id())) {
      case REVOKED -> {}
      case NOT_HELD -> throw Problem.notFound().exception();
      case LAST_OWNER ->
          throw Problem.of(409, "last-owner", "An organization keeps at least one owner.")
              .exception();
    }
  }

  private OrganizationId owned(UUID organization, CurrentAccount account) {
    return accounts
        .organization(organization)
        .filter(id -> account.isAdmin() || account.in(id, Role.OWNER))
        .orElseThrow(() -> Problem.notFound().exception());
  }
}
