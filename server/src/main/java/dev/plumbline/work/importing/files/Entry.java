package dev.plumbline.work.importing.files;

import dev.plumbline.sentences.Sentence;
import tools.jackson.databind.node.ObjectNode;

/** One thing found in a file, in the file's order: a row that can be read, or why it cannot. */
public sealed interface Entry {
  /** The physical line where it begins, counted from 1. */
  long line();

  /** A row as JSON; the cells of a CSV file are strings. It took this many bytes in the file. */
  record Row(long line, ObjectNode cells, int bytes) implements Entry {}

  /** A row that stays out. The excerpt is the beginning of what stands there. */
  record BadLine(long line, Sentence reason, String excerpt) implements Entry {}
}
