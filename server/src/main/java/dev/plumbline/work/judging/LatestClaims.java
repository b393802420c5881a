package dev.plumbline.work.judging;

import dev.plumbline.accounts.AccountId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What this node handed out last. Nothing of an assignment ever changes, so its submit need not
 * read it; on another node, or much later, it does.
 */
final class LatestClaims {
  private static final int MOST = 1_000;

  /** Above, in characters, a payload is not kept: a thousand of them have to fit in memory. */
  private static final int LARGE = 16_000;

  private record Own(AccountId account, Assignment assignment) {}

  private final Map<UUID, Own> claims =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Own> eldest) {
              return size() > MOST;
            }
          });

  void add(Assignment assignment, AccountId account) {
    if (assignment.payload().length() <= LARGE) {
      claims.put(assignment.id(), new Own(account, assignment));
    }
  }

  /** Empty: not known here, or another's. */
  Optional<Assignment> find(UUID assignment, AccountId account) {
    return Optional.ofNullable(claims.get(assignment))
        .filter(own -> own.account().equals(account))
        .map(Own::assignment);
  }
}
