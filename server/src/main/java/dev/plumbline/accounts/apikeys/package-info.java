/** Keys by which programs act for an account of an organization. */
@NamedInterface("apikeys")
@NullMarked
package dev.plumbline.accounts.apikeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
