package dev.plumbline.kernel;

import dev.plumbline.sentences.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 describes it.
 *
 * @param status of HTTP
 * @param code stable, for programs; each has a line in {@code docs/problems.md}
 * @param detail one or two sentences for people: what is wrong and what to do
 * @param flaws the single faults in what was sent, each with its path
 * @param more further members of the JSON object
 */
public record Problem(
    int status, String code, Sentence detail, List<Flaw> flaws, SequencedMap<String, Object> more) {
  /**
   * @param path where it is, in dots and brackets from the body's root
   */
  public record Flaw(String path, Sentence message) {}

  public static Problem of(int status, String code, Sentence detail) {
    return new Problem(status, code, detail, List.of(), new LinkedHashMap<>());
  }

  public static Problem of(int status, String code, String pattern, @Nullable Object... values) {
    return of(status, code, Sentence.of(pattern, values));
  }

  /** For what is not there and for what is not the caller's alike. */
  public static Problem notFound() {
    return of(404, "not-found", "There is nothing here, or it is not yours to see.");
  }

  public Problem flaw(String path, String pattern, @Nullable Object... values) {
    return flaw(path, Sentence.of(pattern, values));
  }

  public Problem flaw(String path, Sentence message) {
    var all = new ArrayList<>(flaws);
    all.add(new Flaw(path, message));
    return new Problem(status, code, detail, List.copyOf(all), more);
  }

  public Problem with(String member, Object value) {
    var all = new LinkedHashMap<>(more);
    all.put(member, value);
    return new Problem(status, code, detail, flaws, all);
  }

  /** To leave a controller with; use cases return outcomes instead. */
  public ProblemException exception() {
    return new ProblemException(this);
  }

  /** The JSON object. */
  public Map<String, Object> json(String requestId) {
    var json = new LinkedHashMap<String, Object>();
    json.put("type", "urn:plumbline:problem:" + code);
    json.put("title", title());
    json.put("status", status);
    json.put("detail", detail);
    if (!flaws.isEmpty()) {
      json.put("flaws", flaws);
    }
    json.putAll(more);
    json.put("requestId", requestId);
    return json;
  }

  private Sentence title() {
    return Sentence.of(Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' '));
  }
}
