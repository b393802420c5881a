package dev.plumbline.questions;

import dev.plumbline.questions.inputs.ConversationInput;
import dev.plumbline.questions.inputs.ReferenceInput;
import dev.plumbline.questions.inputs.ResponsesInput;
import dev.plumbline.questions.inputs.TextInput;
import org.jspecify.annotations.Nullable;

/** One thing a template shows; each task gives it a {@link Value} of the same kind. */
public sealed interface Input permits ConversationInput, ReferenceInput, ResponsesInput, TextInput {
  /** The id within the template, {@code [a-z][a-z0-9-]{0,39}}. */
  String id();

  String title();

  @Nullable String help();

  /** Whether a task may leave it out. */
  boolean optional();
}
