/** Judgments and comparisons from tables: CSV and JSON lines, streamed. */
@NullMarked
package dev.plumbline.agreement.reading;

import org.jspecify.annotations.NullMarked;
