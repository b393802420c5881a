package dev.plumbline.questions;

import dev.plumbline.questions.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A quoted place in what a task shows.
 *
 * @param input id of the input
 * @param response which response, for responses
 * @param turn which turn, from 0, for a conversation
 * @param document which document, for a reference
 * @param start first character, in Unicode code points of the source text
 * @param end the character after the last, in code points
 * @param quote the source text from start to end
 */
public record Target(
    String input,
    @Nullable String response,
    @Nullable Integer turn,
    @Nullable String document,
    int start,
    int end,
    String quote) {
  public Target(
      @Nullable String input,
      @Nullable String response,
      @Nullable Integer turn,
      @Nullable String document,
      int start,
      int end,
      @Nullable String quote) {
    this.input = Copies.text(input);
    this.response = response;
    this.turn = turn;
    this.document = document;
    this.start = start;
    this.end = end;
    this.quote = Copies.text(quote);
  }

  /** A whole text of an input, of which nothing is quoted yet. */
  public static Target text(String input) {
    return new Target(input, null, null, null, 0, 0, "");
  }

  public static Target response(String input, String response) {
    return new Target(input, response, null, null, 0, 0, "");
  }

  public static Target turn(String input, int turn) {
    return new Target(input, null, turn, null, 0, 0, "");
  }

  public static Target document(String input, String document) {
    return new Target(input, null, null, document, 0, 0, "");
  }
}
