/** Distributions, random draws and small linear algebra; not exported. */
@NullMarked
package dev.plumbline.agreement.numbers;

import org.jspecify.annotations.NullMarked;
