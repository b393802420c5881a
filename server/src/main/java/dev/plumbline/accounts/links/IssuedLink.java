package dev.plumbline.accounts.links;

import java.time.Instant;

/**
 * A one-time link, shown once to whoever passes it on.
 *
 * @param link the whole address
 */
public record IssuedLink(String link, Instant expiresAt) {}
