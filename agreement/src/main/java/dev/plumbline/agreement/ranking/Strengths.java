package dev.plumbline.agreement.ranking;

import dev.plumbline.agreement.Undefined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fitted ranking: strengths, or the reason why there are none together with the groups in which
 * they would exist.
 *
 * @param metric kebab-case name, such as {@code bradley-terry}
 * @param variant how ties count
 * @param strengths strongest first; empty when undefined
 * @param undefined why there are no strengths; null when there are
 * @param components names of each group that can be ranked within itself, largest first; one group
 *     when all can
 * @param tieParameter Davidson's ν; null when the model has none
 * @param logLikelihood at the fit; 0 when undefined
 * @param iterations used
 * @param comparisons that entered
 */
public record Strengths(
    String metric,
    String variant,
    List<Strength> strengths,
    @Nullable Undefined undefined,
    List<List<Object>> components,
    @Nullable Double tieParameter,
    double logLikelihood,
    int iterations,
    double comparisons) {
  public Strengths {
    strengths = List.copyOf(strengths);
    components = List.copyOf(components);
  }

  /** Whether there are strengths. */
  public boolean defined() {
    return undefined == null;
  }
}
