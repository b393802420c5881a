/** One-time links: invitation, reset, first admin, the demo's sign-in. */
@NamedInterface("links")
@NullMarked
package dev.plumbline.accounts.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
