/** Which requests need whom: the one security filter chain. */
@NullMarked
package dev.plumbline.accounts.security;

import org.jspecify.annotations.NullMarked;
