/** One-time links: invitation, reset, first admin, the demo's sign-in. */
@NullMarked
package dev.plumbline.accounts.links;

import org.jspecify.annotations.NullMarked;
