package dev.plumbline.work.importing;

/** The name that a file bore where it came from: for people only, never part of a path. */
final class FileName {
  private static final int MOST_CHARS = 200;

  private FileName() {}

  /** What follows the last separator, without control characters. */
  static String shown(String given) {
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var clean = last.replaceAll("[\\p{Cntrl}\\p{Cs}\u202a-\u202e\u2066-\u2069]", "").strip();
    if (clean.isEmpty() || clean.matches("\\.+")) {
      return "unnamed";
    }
    return clean.length() <= MOST_CHARS ? clean : clean.substring(clean.length() - MOST_CHARS);
  }
}
