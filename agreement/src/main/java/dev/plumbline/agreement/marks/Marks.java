package dev.plumbline.agreement.marks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who marked what in which document: any number of spans or boxes, also none. A rater who looked
 * and found nothing differs from one who did not look.
 *
 * @param <M> {@link Span} or {@link Box}
 */
public final class Marks<M> {
  private final List<Object> documents;
  private final List<Object> raters;
  private final List<Integer> lengths;
  private final List<Map<Integer, List<M>>> marks;

  private Marks(Builder<M> builder) {
    documents = List.copyOf(builder.documents.keySet());
    raters = List.copyOf(builder.raters.keySet());
    lengths = List.copyOf(builder.lengths);
    marks = new ArrayList<>();
    for (Map<Integer, List<M>> byRater : builder.marks) {
      Map<Integer, List<M>> copy = new LinkedHashMap<>();
      byRater.forEach((rater, list) -> copy.put(rater, List.copyOf(list)));
      marks.add(Collections.unmodifiableMap(copy));
    }
  }

  public static <M> Builder<M> builder() {
    return new Builder<>();
  }

  public int documents() {
    return documents.size();
  }

  public Object document(int document) {
    return documents.get(document);
  }

  /**
   * Length of a document in the units of its spans.
   *
   * @throws IllegalStateException when it was not given
   */
  public int length(int document) {
    int length = lengths.get(document);
    if (length < 0) {
      throw new IllegalStateException(
          "the length of document '%s' was not given".formatted(document(document)));
    }
    return length;
  }

  public int raters() {
    return raters.size();
  }

  public Object raterName(int rater) {
    return raters.get(rater);
  }

  /**
   * Index of a rater.
   *
   * @throws IllegalArgumentException when nobody bears the name
   */
  public int raterNamed(Object name) {
    int index = raters.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no rater '" + name + "'");
    }
    return index;
  }

  /** What a rater marked; null when the rater did not look at the document. */
  public @Nullable List<M> by(int rater, int document) {
    return marks.get(document).get(rater);
  }

  /** Whether a rater looked at a document. */
  public boolean looked(int rater, int document) {
    return marks.get(document).containsKey(rater);
  }

  /** Raters who looked at a document, by index. */
  int[] raters(int document) {
    return marks.get(document).keySet().stream().mapToInt(r -> r).sorted().toArray();
  }

  /** Collects marks. Not safe for use by several threads. */
  public static final class Builder<M> {
    private final Map<Object, Integer> documents = new LinkedHashMap<>();
    private final Map<Object, Integer> raters = new LinkedHashMap<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Map<Integer, List<M>>> marks = new ArrayList<>();

    private Builder() {}

    /** Says how long a document is, in the units of its spans; needed for alpha-U only. */
    public Builder<M> length(Object document, int units) {
      if (units <= 0) {
        throw new IllegalArgumentException("document '" + document + "' is " + units + " long");
      }
      lengths.set(indexOf(document), units);
      return this;
    }

    /** A rater looked at a document and, until something is added, found nothing. */
    public Builder<M> looked(Object document, Object rater) {
      list(document, rater);
      return this;
    }

    /** A rater marked something in a document. */
    public Builder<M> add(Object document, Object rater, M mark) {
      list(document, rater).add(mark);
      return this;
    }

    private List<M> list(Object document, Object rater) {
      int who = raters.computeIfAbsent(rater, name -> raters.size());
      return marks.get(indexOf(document)).computeIfAbsent(who, r -> new ArrayList<>());
    }

    private int indexOf(Object document) {
      Integer index = documents.putIfAbsent(document, documents.size());
      if (index == null) {
        lengths.add(-1);
        marks.add(new LinkedHashMap<>());
        return documents.size() - 1;
      }
      return index;
    }

    public Marks<M> build() {
      return new Marks<>(this);
    }
  }
}
