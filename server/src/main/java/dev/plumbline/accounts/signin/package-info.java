/** Signing in and out, sessions, and who the caller of a request is. */
@NamedInterface("signin")
@NullMarked
package dev.plumbline.accounts.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
