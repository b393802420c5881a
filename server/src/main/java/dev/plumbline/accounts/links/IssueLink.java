package dev.plumbline.accounts.links;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.accounts.Role;
import dev.plumbline.accounts.Tokens;
import dev.plumbline.kernel.Ids;
import dev.plumbline.kernel.Installation;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Issues one-time links; no mail is needed, whoever asked passes them on. */
@Component
public class IssueLink {
  private final Links links;
  private final Ids ids;
  private final Clock clock;
  private final Installation installation;
  private final Environment environment;

  IssueLink(Links links, Ids ids, Clock clock, Installation installation, Environment environment) {
    this.links = links;
    this.ids = ids;
    this.clock = clock;
    this.installation = installation;
    this.environment = environment;
  }

  /**
   * Following it grants the roles.
   *
   * @param setsPassword whether it also lets a person without a password choose one: whoever holds
   *     the link then becomes that account
   */
  public IssuedLink invitation(
      AccountId account,
      @Nullable OrganizationId organization,
      List<Role> roles,
      boolean setsPassword,
      @Nullable AccountId by) {
    return issue(
        new Links.Draft(Purpose.INVITATION, account, organization, roles, false, setsPassword, by));
  }

  public IssuedLink reset(AccountId account, AccountId by) {
    links.withdraw(Purpose.RESET, account, clock.instant());
    return issue(new Links.Draft(Purpose.RESET, account, null, List.of(), false, true, by));
  }

  public IssuedLink firstAdmin() {
    links.withdraw(Purpose.FIRST_ADMIN, null, clock.instant());
    return issue(
        new Links.Draft(Purpose.FIRST_ADMIN, null, null, List.of(Role.ADMIN), false, true, null));
  }

  /** Signs in without a password, as often as it is opened while it lives. */
  public IssuedLink signIn(AccountId account) {
    return issue(new Links.Draft(Purpose.SIGN_IN, account, null, List.of(), true, false, null));
  }

  private IssuedLink issue(Links.Draft link) {
    var token = ids.secret();
    var now = clock.instant();
    var expires = now.plus(link.purpose().life());
    links.add(Tokens.hash(token), link, now, expires);
    return new IssuedLink(root() + "/links/" + token, expires);
  }

  private String root() {
    if (installation.publicUrl() != null) {
      return installation.publicUrl().toString().replaceAll("/+$", "");
    }
    return "http://localhost:" + environment.getProperty("local.server.port", "8080");
  }
}
