package dev.plumbline.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What dense indexes stand for.
 *
 * @param items ids by item index
 * @param raters ids by rater index
 * @param labels by code
 * @param declared whether the labels are the declared categories in their order; otherwise they are
 *     sorted, and equal ones merged
 */
public record Names(List<?> items, List<?> raters, List<?> labels, boolean declared) {
  Judgments judgments(int[] item, int[] rater, int[] code, Repeats repeats) {
    Labels itemNames = new Labels.Objects(List.copyOf(items));
    Labels raterNames = new Labels.Objects(List.copyOf(raters));
    int[] codeOf = new int[labels.size()];
    Categories categories = declared ? Categories.declared(labels) : observed(codeOf);
    for (int k = 0; declared && k < codeOf.length; k++) {
      codeOf[k] = k;
    }
    Columns columns =
        Columns.group(
                item,
                rater,
                j -> codeOf[code[j]],
                itemNames.size(),
                raterNames.size(),
                categories.size())
            .resolve(repeats, itemNames, raterNames);
    return new Judgments(itemNames, raterNames, categories, columns, null, null);
  }

  private Categories observed(int[] codeOf) {
    Map<Object, Integer> index = new HashMap<>();
    List<Object> distinct = new ArrayList<>();
    int[] place = new int[codeOf.length];
    for (int k = 0; k < place.length; k++) {
      Object label = Categories.normal(labels.get(k));
      place[k] = index.computeIfAbsent(label, fresh -> distinct.size());
      if (place[k] == distinct.size()) {
        distinct.add(label);
      }
    }
    int[] order = Categories.order(distinct);
    int[] rank = new int[order.length];
    List<Object> sorted = new ArrayList<>();
    for (int k = 0; k < order.length; k++) {
      rank[order[k]] = k;
      sorted.add(distinct.get(order[k]));
    }
    for (int k = 0; k < place.length; k++) {
      codeOf[k] = rank[place[k]];
    }
    return Categories.of(sorted, false);
  }
}
