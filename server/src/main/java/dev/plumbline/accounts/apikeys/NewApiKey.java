package dev.plumbline.accounts.apikeys;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What somebody asks of a new key. */
record NewApiKey(String name, List<String> scopes, Instant expiresAt) {
  private static final Set<String> SCOPES = Set.of("export");

  NewApiKey {
    if (name == null || name.isBlank() || name.length() > 100) {
      throw new IllegalArgumentException("name must have between 1 and 100 characters");
    }
    if (scopes == null || scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
      throw new IllegalArgumentException("scopes must name export");
    }
    if (expiresAt == null) {
      throw new IllegalArgumentException("expiresAt must say until when the key works");
    }
  }
}
