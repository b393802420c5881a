import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Open-Assistant's message trees: every prompt that has exactly four replies with a complete
 * ranking becomes a task.
 */
final class OpenAssistant {
  /** "How do I center a div in a webpage using CSS?": short, familiar, and its answers differ. */
  private static final String WELCOME = "aade00fd-625c-48ff-8e0b-5593fe6f1f6d";

  private static final int REPLIES = 4;

  /**
   * @param turns the messages up to and including the prompt
   */
  private record Ranked(List<Map<String, Object>> turns, List<Map<String, Object>> replies) {
    String id() {
      return (String) turns.getLast().get("message_id");
    }

    /** The welcoming prompt, then other first turns with code, first turns, later turns. */
    int place() {
      boolean code = replies.stream().anyMatch(r -> ((String) r.get("text")).contains("```"));
      if (turns.size() > 1) {
        return 3;
      }
      return id().equals(WELCOME) ? 0 : code ? 1 : 2;
    }
  }

  static List<Task> tasks(Path folder) throws IOException {
    var ranked = new ArrayList<Ranked>();
    for (String line : Files.readAllLines(folder.resolve("en_100_tree.jsonl"))) {
      collect(List.of(object(Json.readObject(line).get("prompt"))), ranked);
    }
    ranked.sort(Comparator.comparingInt(Ranked::place));
    return ranked.stream().map(OpenAssistant::task).toList();
  }

  private static void collect(List<Map<String, Object>> turns, List<Ranked> found) {
    var replies = replies(turns.getLast());
    if (replies.size() == REPLIES && replies.stream().allMatch(r -> r.get("rank") != null)) {
      found.add(new Ranked(turns, replies));
    }
    for (var reply : replies) {
      var longer = new ArrayList<>(turns);
      longer.add(reply);
      collect(longer, found);
    }
  }

  private static Task task(Ranked ranked) {
    var task = new Task("oasst-" + ranked.id());
    if (ranked.turns().size() > 1) {
      task.conversation("conversation", earlier(ranked.turns()));
    }
    task.text("prompt", (String) ranked.turns().getLast().get("text"));
    var responses = new ArrayList<Map<String, Object>>();
    for (var reply : ranked.replies()) {
      responses.add(
          Task.response(responses.size() + 1, reply.get("text"), reply.get("model_name")));
    }
    return task.responses(responses)
        .metadata("message_id", ranked.id())
        .judgment("open-assistant", Map.of("ranking", Task.ranking(order(ranked.replies()))));
  }

  private static List<Map<String, Object>> earlier(List<Map<String, Object>> turns) {
    return turns.subList(0, turns.size() - 1).stream()
        .map(turn -> Task.object("role", role(turn), "text", turn.get("text")))
        .toList();
  }

  private static String role(Map<String, Object> turn) {
    return Objects.equals(turn.get("role"), "assistant") ? "assistant" : "user";
  }

  private static List<Integer> order(List<Map<String, Object>> replies) {
    return replies.stream()
        .sorted(Comparator.comparing(reply -> Integer.valueOf(reply.get("rank").toString())))
        .map(reply -> replies.indexOf(reply) + 1)
        .toList();
  }

  private static List<Map<String, Object>> replies(Map<String, Object> message) {
    var replies = new ArrayList<Map<String, Object>>();
    if (message.get("replies") instanceof List<?> list) {
      list.forEach(reply -> replies.add(object(reply)));
    }
    return replies;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }
}
