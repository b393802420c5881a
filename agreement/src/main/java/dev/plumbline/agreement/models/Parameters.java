package dev.plumbline.agreement.models;

/**
 * Either a model (likelihoods and prior) or expected counts of the same layout.
 *
 * @param cells by {@link Table}
 * @param classes by true class
 */
@SuppressWarnings("ArrayRecordComponent")
record Parameters(double[] cells, double[] classes) {
  static Parameters of(Table table) {
    return new Parameters(new double[table.size()], new double[table.width()]);
  }

  void set(Parameters other) {
    System.arraycopy(other.cells, 0, cells, 0, cells.length);
    System.arraycopy(other.classes, 0, classes, 0, classes.length);
  }
}
