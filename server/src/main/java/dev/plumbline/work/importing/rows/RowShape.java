package dev.plumbline.work.importing.rows;

import tools.jackson.databind.node.ObjectNode;

/** How tasks stand in a file's rows. */
interface RowShape {
  /**
   * The task in a row.
   *
   * @throws RefusedRow if there is none that the template could show
   */
  IncomingTask read(ObjectNode row) throws RefusedRow;
}
