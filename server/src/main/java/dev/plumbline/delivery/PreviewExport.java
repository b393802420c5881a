package dev.plumbline.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first rows of what an export would hold. */
@Component
class PreviewExport {
  private static final int ROWS = 10;

  /**
   * @param rows at most ten, as they would stand in the file
   */
  record ExportPreview(List<String> columns, List<SequencedMap<String, ?>> rows, String loads) {}

  private final DeliverySource source;
  private final Exports exports;

  PreviewExport(DeliverySource source, Exports exports) {
    this.source = source;
    this.exports = exports;
  }

  @Transactional(readOnly = true)
  ExportPreview preview(ExportPlan plan) {
    var rows = new ArrayList<SequencedMap<String, ?>>();
    var maker = plan.format().open(plan.template(), plan.chosen());
    source.each(
        plan.project(),
        plan.filters(),
        plan.allRevisions(),
        task -> {
          maker.rows(
              task,
              row -> {
                if (rows.size() < ROWS) {
                  rows.add(row);
                }
              });
          return rows.size() < ROWS;
        });
    var columns = plan.format().columns(plan.template(), plan.chosen()).sequencedKeySet();
    var name = FileNames.of(exports.projectTitle(plan.project()), plan.format());
    return new ExportPreview(List.copyOf(columns), rows, plan.format().loads(name));
  }
}
