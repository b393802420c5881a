/** Sealing and verifying the audit trail. */
@NullMarked
package dev.plumbline.accounts.auditing;

import org.jspecify.annotations.NullMarked;
