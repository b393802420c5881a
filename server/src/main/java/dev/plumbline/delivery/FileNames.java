package dev.plumbline.delivery;

import java.text.Normalizer;
import java.util.Locale;

/** Names for files that any file system takes. */
final class FileNames {
  private static final int MOST_CHARS = 60;

  private FileNames() {}

  static String of(String projectTitle, Format format) {
    var slug =
        Normalizer.normalize(projectTitle, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    var cut = slug.length() > MOST_CHARS ? slug.substring(0, MOST_CHARS) : slug;
    return (cut.isEmpty() ? "project" : cut) + "-" + format.id() + "." + format.rows().extension;
  }
}
