package dev.plumbline.questions;

import dev.plumbline.questions.internal.Copies;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How answers to one version of a question are read as answers to another. Stored answers are never
 * rewritten.
 *
 * @param ids labels, dimensions, degrees or criteria that were renamed or merged: old id to new id
 * @param dropped ids whose facts are left out of the answer
 * @param points scale points of a rating that became others: old to new
 */
public record LabelMap(Map<String, String> ids, Set<String> dropped, Map<Integer, Integer> points) {
  public LabelMap {
    ids = Copies.map(ids);
    dropped = Set.copyOf(dropped);
    points = Copies.map(points);
  }

  /** Every id and every point stays what it is. */
  public static LabelMap same() {
    return new LabelMap(Map.of(), Set.of(), Map.of());
  }

  public boolean drops(String id) {
    return dropped.contains(id);
  }

  /** The id in the newer version; empty when that version does not know it. */
  public Optional<String> id(String old, Collection<String> known) {
    var mapped = ids.getOrDefault(old, old);
    return known.contains(mapped) ? Optional.of(mapped) : Optional.empty();
  }

  /** The scale point in the newer version; the caller checks its range. */
  public int point(int old) {
    return points.getOrDefault(old, old);
  }
}
