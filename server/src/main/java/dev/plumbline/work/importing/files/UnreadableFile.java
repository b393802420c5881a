package dev.plumbline.work.importing.files;

import java.io.IOException;

/** The file as a whole cannot be taken in; the message is a sentence for whoever sent it. */
public final class UnreadableFile extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableFile(String message) {
    super(message);
  }

  UnreadableFile(String message, Throwable cause) {
    super(message, cause);
  }
}
