package dev.plumbline.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param account the inner key of an account, or null when the installation itself acts
 */
public record Actor(@Nullable Integer account) {
  public static final Actor INSTALLATION = new Actor(null);
}
