/**
 * What the true answers are and how reliable each rater is: majority and the family of Dawid and
 * Skene (1979).
 */
@NullMarked
package dev.plumbline.agreement.models;

import org.jspecify.annotations.NullMarked;
