package dev.plumbline.work.importing.files;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts a file into records, none of them held beyond the limit for one row. */
interface RawRecords {
  /** The next record, or null at the end. */
  @Nullable RawRecord next() throws IOException;
}
