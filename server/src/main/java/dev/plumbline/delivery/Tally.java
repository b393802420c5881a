package dev.plumbline.delivery;

import dev.plumbline.delivery.DeliveredTask.Judgment;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/** What went into an export. */
final class Tally {
  private long tasks;
  private long judgments;
  private long rows;
  private final Set<String> raters = new HashSet<>();
  private final Map<String, Long> judgmentsByRaterKind = new LinkedHashMap<>();
  private final TreeSet<Integer> templates = new TreeSet<>();
  private final TreeSet<Integer> guidelines = new TreeSet<>();
  private final TreeSet<Integer> rubrics = new TreeSet<>();

  void add(DeliveredTask task) {
    tasks++;
    task.judgments().forEach(this::add);
  }

  void addRow() {
    rows++;
  }

  long rows() {
    return rows;
  }

  /** The versions that the judgments followed. */
  SequencedMap<String, Object> versions() {
    var versions = new LinkedHashMap<String, Object>();
    versions.put("template", templates);
    versions.put("guidelines", guidelines);
    versions.put("rubric", rubrics);
    return versions;
  }

  SequencedMap<String, Object> counts(Map<String, Long> leftOut) {
    var counts = new LinkedHashMap<String, Object>();
    counts.put("tasks", tasks);
    counts.put("judgments", judgments);
    counts.put("raters", raters.size());
    counts.put("judgmentsByRaterKind", judgmentsByRaterKind);
    counts.put("rows", rows);
    counts.put("leftOut", leftOut);
    return counts;
  }

  private void add(Judgment judgment) {
    judgments++;
    raters.add(judgment.raterKind() + " " + judgment.rater());
    judgmentsByRaterKind.merge(judgment.raterKind(), 1L, Long::sum);
    templates.add(judgment.templateVersion());
    if (judgment.guidelinesVersion() != null) {
      guidelines.add(judgment.guidelinesVersion());
    }
    if (judgment.rubricVersion() != null) {
      rubrics.add(judgment.rubricVersion());
    }
  }
}
