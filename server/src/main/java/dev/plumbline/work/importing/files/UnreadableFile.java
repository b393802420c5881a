package dev.plumbline.work.importing.files;

import dev.plumbline.sentences.Sentence;
import java.io.IOException;

/** The file as a whole cannot be taken in; the reason is for whoever sent it. */
public final class UnreadableFile extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Sentence reason;

  public UnreadableFile(Sentence reason) {
    super(reason.toString());
    this.reason = reason;
  }

  UnreadableFile(Sentence reason, Throwable cause) {
    super(reason.toString(), cause);
    this.reason = reason;
  }

  public Sentence reason() {
    return reason;
  }
}
