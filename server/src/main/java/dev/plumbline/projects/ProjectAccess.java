package dev.plumbline.projects;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.OrganizationId;
import java.util.UUID;

/**
 * Proof that somebody may do something with a project. Only {@link CheckAccess} makes it, so that
 * what takes it as a parameter cannot be reached unchecked.
 */
public final class ProjectAccess {
  private final ProjectId project;
  private final UUID uid;
  private final OrganizationId organization;
  private final AccountId account;
  private final Access access;

  ProjectAccess(
      ProjectId project, UUID uid, OrganizationId organization, AccountId account, Access access) {
    this.project = project;
    this.uid = uid;
    this.organization = organization;
    this.account = account;
    this.access = access;
  }

  public ProjectId project() {
    return project;
  }

  /** The inner key, for SQL. */
  public int id() {
    return project.value();
  }

  public UUID uid() {
    return uid;
  }

  public OrganizationId organization() {
    return organization;
  }

  /** Who was checked. */
  public AccountId account() {
    return account;
  }

  public Access access() {
    return access;
  }

  public boolean may(Right right) {
    return access.has(right);
  }
}
