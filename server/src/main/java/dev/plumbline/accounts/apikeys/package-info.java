/** Keys by which programs act for an account of an organization. */
@NullMarked
package dev.plumbline.accounts.apikeys;

import org.jspecify.annotations.NullMarked;
