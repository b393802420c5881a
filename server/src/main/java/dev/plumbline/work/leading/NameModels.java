package dev.plumbline.work.leading;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes beside each response whose it is, for eyes that may know. */
final class NameModels {
  private NameModels() {}

  /**
   * @param values a task's values; changed in place
   * @param models response id to the model's name
   */
  static void in(JsonNode values, JsonNode models) {
    for (var child : values) {
      in(child, models);
    }
    if (values instanceof ObjectNode object && object.path("id").isString()) {
      var model = models.path(object.path("id").stringValue());
      if (model.isString()) {
        object.set("model", model);
      }
    }
  }
}
