/** Organizations and their members, trainers, groups. */
@NullMarked
package dev.plumbline.accounts.people;

import org.jspecify.annotations.NullMarked;
