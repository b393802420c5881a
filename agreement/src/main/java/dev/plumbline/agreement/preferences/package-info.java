/** Agreement of preferences between responses: every pair counted both ways. */
@NullMarked
package dev.plumbline.agreement.preferences;

import org.jspecify.annotations.NullMarked;
