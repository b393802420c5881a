package dev.plumbline.delivery;

import dev.plumbline.sentences.RefusedValue;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What goes into an export.
 *
 * @param states of tasks; live and parked if absent
 * @param from submitted at this moment or later
 * @param to submitted before this moment
 * @param raters kinds of raters: human, external, model; all if absent
 * @param batches only tasks of these; all if absent
 * @param includeSurplus also judgments beyond the overlap
 */
record ExportFilters(
    @Nullable List<String> states,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable List<String> raters,
    @Nullable List<UUID> batches,
    boolean includeSurplus) {
  private static final List<String> STATES = List.of("live", "parked", "retired");
  private static final List<String> RATERS = List.of("human", "external", "model");

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  ExportFilters {
    states = known("states", states, STATES);
    raters = known("raters", raters, RATERS);
    if (batches != null && batches.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("batches names ids");
    }
    requireStorable(from);
    requireStorable(to);
    if (from != null && to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException("from must be before to");
    }
  }

  /** The database's calendar is shorter than Java's. */
  private static void requireStorable(@Nullable Instant moment) {
    if (moment != null && (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))) {
      throw new IllegalArgumentException("from and to lie in the years 1 to 9999");
    }
  }

  static ExportFilters none() {
    return new ExportFilters(null, null, null, null, null, false);
  }

  List<String> statesOrAll() {
    return states == null ? List.of("live", "parked") : states;
  }

  List<String> ratersOrAll() {
    return raters == null ? RATERS : raters;
  }

  private static @Nullable List<String> known(
      String name, @Nullable List<String> given, List<String> all) {
    if (given == null || given.isEmpty()) {
      return null;
    }
    if (!Set.copyOf(all).containsAll(given)) {
      throw new RefusedValue("{0} may name {1}", name, String.join(", ", all));
    }
    return List.copyOf(given);
  }
}
