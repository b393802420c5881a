/** The command line: agreement of a table of judgments, without database or server. */
@NullMarked
package dev.plumbline.agreement.cli;

import org.jspecify.annotations.NullMarked;
