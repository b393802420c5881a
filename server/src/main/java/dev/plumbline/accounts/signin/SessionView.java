package dev.plumbline.accounts.signin;

import dev.plumbline.accounts.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the web knows of who is signed in. */
public record SessionView(
    SessionAccount account, List<HeldRole> roles, Preferences preferences, boolean demo) {
  record SessionAccount(UUID id, String name, @Nullable String email) {}

  record HeldRole(Role role, @Nullable OrganizationName organization) {}

  record OrganizationName(UUID id, String name) {}
}
