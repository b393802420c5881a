package dev.plumbline.questions.capabilities;

import dev.plumbline.agreement.Scale;
import java.util.List;

/**
 * One thing that raters can agree on.
 *
 * @param name unique within the question, stable: a dimension's or label's id, or a word of the
 *     kind such as {@code order}
 * @param title for people, such as the dimension's title
 * @param codes the values a unit can have; on ordered scales from lowest to highest, and on an
 *     interval scale they are whole numbers one apart
 * @param symmetric whether each pair of responses is coded both ways, once as {@code a:b} and once
 *     as {@code b:a} with the mirrored code. Orienting pairs by name or id would give a kappa that
 *     depends on the ids; both orders are needed, and uncertainty is clustered by task.
 */
public record Measure(
    String name, String title, Scale scale, List<String> codes, boolean symmetric) {
  public Measure {
    codes = List.copyOf(codes);
  }
}
