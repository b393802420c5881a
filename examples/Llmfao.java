import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** LLMFAO: crowd workers compared the outputs of two models; three files joined by their ids. */
final class Llmfao {
  private static final String HEADER = "id,prompt,model_x,model_y,worker,winner,left,right";

  private record Comparison(
      String pair, String prompt, String left, String right, String worker, String winner) {}

  private final Map<String, Map<String, Object>> prompts = new HashMap<>();
  private final Map<String, Map<String, Object>> results = new HashMap<>();

  private Llmfao(Path folder) throws IOException {
    for (String line : Files.readAllLines(folder.resolve("prompts.jsonl"))) {
      var prompt = Json.readObject(line);
      prompts.put(prompt.get("id").toString(), prompt);
    }
    for (String line : Files.readAllLines(folder.resolve("results.jsonl"))) {
      var result = Json.readObject(line);
      results.put(result.get("prompt") + "/" + result.get("model"), result);
    }
  }

  static List<Task> tasks(Path folder) throws IOException {
    var llmfao = new Llmfao(folder);
    var tasks = new LinkedHashMap<String, Task>();
    for (Comparison c : comparisons(Files.readAllLines(folder.resolve("crowd-comparisons.csv")))) {
      tasks
          .computeIfAbsent(c.pair(), pair -> llmfao.task(c))
          .judgment(c.worker(), Map.of("preference", answer(c.winner())));
    }
    return List.copyOf(tasks.values());
  }

  private Task task(Comparison c) {
    var prompt = prompts.get(c.prompt());
    return new Task("llmfao-" + c.pair())
        .text("prompt", (String) prompt.get("text"))
        .responses(List.of(response(1, c.prompt(), c.left()), response(2, c.prompt(), c.right())))
        .metadata("prompt", prompt.get("slug"))
        .metadata("type", prompt.get("type"));
  }

  private Map<String, Object> response(int position, String prompt, String model) {
    var result = results.get(prompt + "/" + model);
    return Task.response(position, result.get("result"), result.get("name"));
  }

  private static Map<String, Object> answer(String winner) {
    return switch (winner) {
      case "left" -> Task.comparison(1, "better");
      case "right" -> Task.comparison(2, "better");
      case "tie" -> Task.comparison(0, "tie");
      default -> throw new IllegalArgumentException("No such winner: " + winner);
    };
  }

  /** The names of the models hold no commas or quotes, so that splitting is reading. */
  private static List<Comparison> comparisons(List<String> lines) {
    if (!lines.getFirst().equals(HEADER) || lines.toString().contains("\"")) {
      throw new IllegalArgumentException("crowd-comparisons.csv has another form than expected");
    }
    var comparisons = new ArrayList<Comparison>();
    for (String line : lines.subList(1, lines.size())) {
      String[] c = line.split(",", -1);
      comparisons.add(new Comparison(c[0], c[1], c[2], c[3], c[4], c[5]));
    }
    return comparisons;
  }
}
