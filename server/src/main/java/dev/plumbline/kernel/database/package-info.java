/** The database: embedded or external, its owner's migrations, the restricted role of the pool. */
@NullMarked
package dev.plumbline.kernel.database;

import org.jspecify.annotations.NullMarked;
