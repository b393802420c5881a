package dev.plumbline.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The codes of one measure in columns, a row per item and rater. An item is a unit of a task; the
 * rows of a task must be added one after another.
 */
final class CodeColumns {
  private final List<String> units = new ArrayList<>();
  private final Map<String, Integer> unitsOfTask = new HashMap<>();
  private long[] tasks = new long[64];
  private int[] items = new int[64];
  private int[] raters = new int[64];
  private int[] codes = new int[64];
  private int size;

  void add(long task, String unit, int rater, int code) {
    if (!units.isEmpty() && tasks[units.size() - 1] != task) {
      unitsOfTask.clear();
    }
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
      raters = Arrays.copyOf(raters, 2 * size);
      codes = Arrays.copyOf(codes, 2 * size);
    }
    items[size] = unitsOfTask.computeIfAbsent(unit, name -> newItem(task, name));
    raters[size] = rater;
    codes[size] = code;
    size++;
  }

  private int newItem(long task, String unit) {
    int item = units.size();
    if (item == tasks.length) {
      tasks = Arrays.copyOf(tasks, 2 * item);
    }
    tasks[item] = task;
    units.add(unit);
    return item;
  }

  /** Number of rows. */
  int size() {
    return size;
  }

  /** Number of items. */
  int items() {
    return units.size();
  }

  int item(int row) {
    return items[row];
  }

  int rater(int row) {
    return raters[row];
  }

  int code(int row) {
    return codes[row];
  }

  long task(int item) {
    return tasks[item];
  }

  String unit(int item) {
    return units.get(item);
  }
}
