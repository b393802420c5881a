package dev.plumbline.work.importing;

/**
 * Something wrong or odd with a row.
 *
 * @param entry the row's number in the file, from 0
 * @param error false for a warning
 */
record RowFlaw(long entry, long line, boolean error, String reason, String excerpt) {}
