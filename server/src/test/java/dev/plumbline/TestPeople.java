package dev.plumbline;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.Accounts;
import dev.plumbline.accounts.OrganizationId;
import dev.plumbline.accounts.Role;
import dev.plumbline.accounts.signin.OpenSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Makes organizations and signed-in people, each new, so that tests do not meet. */
public final class TestPeople {
  /** Somebody signed in. */
  public record Person(AccountId id, UUID uid, String email, Api api) {}

  public record Organization(OrganizationId id, UUID uid, String name) {}

  private final Accounts accounts;
  private final OpenSession sessions;
  private final Environment environment;

  TestPeople(Accounts accounts, OpenSession sessions, Environment environment) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.environment = environment;
  }

  public int port() {
    return environment.getRequiredProperty("local.server.port", Integer.class);
  }

  public Api anonymous() {
    return Api.anonymous(port());
  }

  public Organization organization() {
    var uid = UUID.randomUUID();
    var name = "Lab " + uid;
    return new Organization(accounts.addOrganization(uid, name).orElseThrow(), uid, name);
  }

  /** A new session's token, for a browser. */
  public String token(Person person) {
    return sessions.open(person.id());
  }

  public Person trainer() {
    return person(Role.TRAINER, null);
  }

  public Person admin() {
    return person(Role.ADMIN, null);
  }

  public Person owner(Organization organization) {
    return person(Role.OWNER, organization);
  }

  public Person engineer(Organization organization) {
    return person(Role.ENGINEER, organization);
  }

  /**
   * @param organization for owners and engineers, else null
   */
  public Person person(Role role, @Nullable Organization organization) {
    var uid = UUID.randomUUID();
    var email = role.code() + "-" + uid + "@example.org";
    var account = accounts.add(uid, "Some " + role.code(), email);
    accounts.grant(account, role, organization == null ? null : organization.id());
    return new Person(account, uid, email, Api.withSession(port(), sessions.open(account)));
  }
}
