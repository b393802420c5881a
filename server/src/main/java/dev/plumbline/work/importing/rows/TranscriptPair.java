package dev.plumbline.work.importing.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two transcripts that begin alike, as the HH-RLHF data set (Bai et al. 2022) stores a preference:
 * turns after {@code \n\nHuman:} and {@code \n\nAssistant:}, the last reply differing.
 *
 * @param turns what both share, speakers in turn as written
 * @param chosen how the preferred transcript goes on
 * @param rejected how the other one goes on
 */
record TranscriptPair(List<Turn> turns, String chosen, String rejected) {
  private static final String HUMAN = "\n\nHuman:";
  private static final String ASSISTANT = "\n\nAssistant:";

  record Turn(boolean human, String text) {}

  /** Cuts both at the last reply that begins in what they share; empty if they share none. */
  static Optional<TranscriptPair> of(String chosen, String rejected) {
    int shared = sharedLength(chosen, rejected);
    int cut = chosen.substring(0, shared).lastIndexOf(ASSISTANT);
    if (cut < 0) {
      return Optional.empty();
    }
    int reply = cut + ASSISTANT.length();
    return Optional.of(
        new TranscriptPair(
            turns(chosen.substring(0, cut)),
            chosen.substring(reply).strip(),
            rejected.substring(reply).strip()));
  }

  /** Whether a text is a transcript of this kind at all. */
  static boolean begins(String text) {
    return text.startsWith(HUMAN) || text.startsWith(ASSISTANT);
  }

  static List<Turn> turns(String transcript) {
    var turns = new ArrayList<Turn>();
    int from = 0;
    boolean human = true;
    while (from <= transcript.length()) {
      int nextHuman = indexOf(transcript, HUMAN, from);
      int nextAssistant = indexOf(transcript, ASSISTANT, from);
      int next = Math.min(nextHuman, nextAssistant);
      var text = transcript.substring(from, Math.min(next, transcript.length())).strip();
      if (from > 0 || !text.isEmpty()) {
        turns.add(new Turn(human, text));
      }
      if (next > transcript.length()) {
        break;
      }
      human = next == nextHuman;
      from = next + (human ? HUMAN : ASSISTANT).length();
    }
    return List.copyOf(turns);
  }

  private static int indexOf(String text, String marker, int from) {
    int at = text.indexOf(marker, from);
    return at < 0 ? text.length() + 1 : at;
  }

  private static int sharedLength(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int i = 0;
    while (i < most && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }
}
