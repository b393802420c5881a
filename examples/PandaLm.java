import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PandaLM's test set: two responses to an instruction, compared by three annotators. */
final class PandaLm {
  private static final List<String> ANNOTATORS = List.of("annotator1", "annotator2", "annotator3");

  static List<Task> tasks(Path folder) throws IOException {
    var tasks = new ArrayList<Task>();
    for (Object row : (List<?>) Json.read(Files.readString(folder.resolve("testset-v1.json")))) {
      tasks.add(task((Map<?, ?>) row));
    }
    return tasks;
  }

  private static Task task(Map<?, ?> row) {
    var task =
        new Task("pandalm-" + row.get("idx"))
            .text("prompt", prompt((String) row.get("instruction"), (String) row.get("input")))
            .responses(
                List.of(
                    Task.response(1, text(row.get("response1")), null),
                    Task.response(2, text(row.get("response2")), null)))
            .metadata("idx", row.get("idx"))
            .metadata("application", row.get("motivation_app"))
            .metadata("models", row.get("cmp_key"));
    for (String annotator : ANNOTATORS) {
      int preferred = ((BigDecimal) row.get(annotator)).intValueExact();
      var answer = Task.comparison(preferred, preferred == 0 ? "similar" : "better");
      task.judgment(annotator, Map.of("preference", answer));
    }
    return task;
  }

  private static String prompt(String instruction, String input) {
    return input.isBlank() ? instruction : (instruction + "\n\n" + input).strip();
  }

  /** Six responses stand as the literals true and false; their text is the word in the file. */
  private static String text(Object response) {
    return response.toString();
  }
}
