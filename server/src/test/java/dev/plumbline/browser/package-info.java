/** Journeys through the product in the machine's own chromium. */
@NullMarked
package dev.plumbline.browser;

import org.jspecify.annotations.NullMarked;
