package dev.plumbline.work.importing;

import dev.plumbline.sentences.Sentence;

/**
 * Something wrong or odd with a row.
 *
 * @param entry the row's number in the file, from 0
 * @param error false for a warning
 */
record RowFlaw(long entry, long line, boolean error, Sentence reason, String excerpt) {}
