package dev.plumbline.work.importing;

/** What one chunk added. */
record ChunkCounts(int tasks, int judgments, int repeats, int badLines, int warnings) {}
