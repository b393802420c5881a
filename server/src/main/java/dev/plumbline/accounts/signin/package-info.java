/** Signing in and out, sessions, and who the caller of a request is. */
@NullMarked
package dev.plumbline.accounts.signin;

import org.jspecify.annotations.NullMarked;
