package dev.plumbline.quality;

import dev.plumbline.agreement.Scale;
import dev.plumbline.questions.capabilities.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real comparisons from examples/data as the codes that the seam gives them: each both ways. */
final class ComparedExamples {
  private static final Measure ORDER =
      new Measure("order", "Order", Scale.ORDINAL, List.of("-1", "0", "1"), true);

  private final Map<String, Integer> raters = new TreeMap<>();
  private final CodeColumns codes = new CodeColumns();

  private ComparedExamples() {}

  static MeasureTable of(String file) throws IOException {
    var examples = new ComparedExamples();
    var json = new JsonMapper();
    long task = 0;
    for (String line : Files.readAllLines(Path.of("..", "examples", "data", file))) {
      task++;
      for (JsonNode judgment : json.readTree(line).get("judgments")) {
        examples.add(task, judgment);
      }
    }
    return new MeasureTable("preference", "Preference", ORDER, examples.codes);
  }

  private void add(long task, JsonNode judgment) {
    String name = judgment.get("rater").asString();
    int rater = raters.computeIfAbsent(name, n -> raters.size() + 1);
    JsonNode better = judgment.get("answers").get("preference").get("better");
    int sign = better.isNull() ? 0 : better.asString().equals("@1") ? 1 : -1;
    codes.add(task, "@1:@2", rater, 1 + sign);
    codes.add(task, "@2:@1", rater, 1 - sign);
  }
}
