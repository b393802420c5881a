package dev.plumbline.accounts.people;

import dev.plumbline.accounts.Accounts;
import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.accounts.Role;
import dev.plumbline.accounts.links.IssueLink;
import dev.plumbline.accounts.links.IssuedLink;
import dev.plumbline.accounts.links.PersonFields;
import dev.plumbline.kernel.Ids;
import dev.plumbline.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invites somebody by a link that the inviter passes on. The account exists from now on, so that it
 * can be admitted to projects; the roles come with the following of the link.
 *
 * <p>Whoever holds a link that sets a password becomes the account. An account that others made may
 * already be admitted to their projects, so for it only an admin gets such a link.
 */
@Component
class InvitePerson {
  private final Accounts accounts;
  private final IssueLink links;
  private final AuditTrail audit;
  private final Ids ids;
  private final TransactionTemplate transaction;

  InvitePerson(
      Accounts accounts,
      IssueLink links,
      AuditTrail audit,
      Ids ids,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.links = links;
    this.audit = audit;
    this.ids = ids;
    this.transaction = transaction;
  }

  IssuedLink invite(
      CurrentAccount by,
      @Nullable OrganizationId organization,
      List<Role> roles,
      @Nullable String name,
      @Nullable String email) {
    var flaw = PersonFields.flaw(name, email);
    if (flaw != null || name == null || email == null) {
      throw (flaw == null ? Problem.notFound() : flaw).exception();
    }
    try {
      return inTransaction(by, organization, roles, name, email);
    } catch (DuplicateKeyException _) {
      // Somebody else has just invited the same address.
      return inTransaction(by, organization, roles, name, email);
    }
  }

  private IssuedLink inTransaction(
      CurrentAccount by,
      @Nullable OrganizationId organization,
      List<Role> roles,
      String name,
      String email) {
    return Objects.requireNonNull(
        transaction.execute(_ -> link(by, organization, roles, name, email)));
  }

  private IssuedLink link(
      CurrentAccount by,
      @Nullable OrganizationId organization,
      List<Role> roles,
      String name,
      String email) {
    var account =
        accounts
            .byEmail(email)
            .orElseGet(() -> accounts.add(ids.next(), name, email, organization));
    audit.record(
        by.id(),
        "person-invited",
        organization,
        Map.of("account", account.value(), "roles", roles.stream().map(Role::code).toList()));
    boolean setsPassword = by.isAdmin() || accounts.madeFor(account, organization);
    return links.invitation(account, organization, roles, setsPassword, by.id());
  }
}
