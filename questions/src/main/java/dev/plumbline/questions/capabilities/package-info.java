/** What a kind of question can give to agreement, consensus and export. */
@NullMarked
package dev.plumbline.questions.capabilities;

import org.jspecify.annotations.NullMarked;
