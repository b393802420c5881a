package dev.plumbline.quality;

import dev.plumbline.agreement.Judgments;
import dev.plumbline.agreement.Scale;
import dev.plumbline.questions.capabilities.Measure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What raters said on one measure of a project.
 *
 * @param question id of the question that is measured
 * @param title for people
 */
record MeasureTable(String question, String title, Measure measure, CodeColumns codes) {
  /** Names the measure within its project: {@code preference.order}. */
  String id() {
    return question + "." + measure.name();
  }

  /** How often each judged pair of responses occurs among the items: both ways, or once. */
  int fold() {
    return measure.symmetric() ? 2 : 1;
  }

  /** For the coefficients; items of one task form a cluster where a task has several. */
  Judgments judgments() {
    List<Object> values = values();
    var builder = Judgments.builder().categories(values);
    for (int row = 0; row < codes.size(); row++) {
      builder.add(codes.item(row), codes.rater(row), values.get(codes.code(row)));
    }
    if (hasSeveralItemsPerTask()) {
      for (int item = 0; item < codes.items(); item++) {
        builder.cluster(item, codes.task(item));
      }
    }
    return builder.build();
  }

  /** The measure's codes as what the scale needs: numbers, or labels in their order. */
  private List<Object> values() {
    boolean numbers = measure.scale() == Scale.INTERVAL || measure.scale() == Scale.RATIO;
    var values = new ArrayList<Object>();
    for (String code : measure.codes()) {
      values.add(numbers ? (Object) Long.valueOf(code) : code);
    }
    return values;
  }

  private boolean hasSeveralItemsPerTask() {
    var tasks = new HashSet<Long>();
    for (int item = 0; item < codes.items(); item++) {
      if (!tasks.add(codes.task(item))) {
        return true;
      }
    }
    return false;
  }
}
