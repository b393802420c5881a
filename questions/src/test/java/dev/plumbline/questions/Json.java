package dev.plumbline.questions;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as the trees that JSON would make of them: component names, absent where null. */
final class Json {
  private Json() {}

  static Map<String, Object> of(String kind, Answer answer) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("kind", kind);
    tree.putAll(record((Record) answer));
    return tree;
  }

  private static Map<String, Object> record(Record value) {
    var tree = new LinkedHashMap<String, Object>();
    for (var component : value.getClass().getRecordComponents()) {
      var part = tree(read(value, component));
      if (part != null) {
        tree.put(component.getName(), part);
      }
    }
    return tree;
  }

  private static @Nullable Object tree(@Nullable Object value) {
    return switch (value) {
      case Record part -> record(part);
      case Enum<?> name -> name.toString();
      case Collection<?> items -> list(items);
      case Map<?, ?> entries -> map(entries);
      case null, default -> value;
    };
  }

  private static List<Object> list(Collection<?> items) {
    var list = new ArrayList<Object>();
    for (var item : items) {
      var part = tree(item);
      if (part != null) {
        list.add(part);
      }
    }
    return list;
  }

  private static Map<String, Object> map(Map<?, ?> entries) {
    var map = new LinkedHashMap<String, Object>();
    entries.forEach(
        (key, entry) -> {
          var part = tree(entry);
          if (part != null) {
            map.put(String.valueOf(key), part);
          }
        });
    return map;
  }

  private static @Nullable Object read(Record value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
