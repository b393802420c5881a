import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SQuALITY's human evaluation: three summaries for a question, each reviewed by three people with
 * ratings from 0 to 100 and ranks from 1 (best) to 3.
 */
final class Squality {
  private static final List<String> SYSTEMS = List.of("bart", "bart-dpr", "human");
  private static final List<String> DIMENSIONS = List.of("correctness", "selection", "overall");

  static List<Task> tasks(Path folder) throws IOException {
    var tasks = new ArrayList<Task>();
    for (String line : Files.readAllLines(folder.resolve("all-responses.jsonl"))) {
      var passage = Json.readObject(line);
      var questions = (Map<?, ?>) passage.get("questions");
      questions.forEach(
          (number, systems) ->
              tasks.add(
                  task((String) passage.get("passage-id"), (String) number, (Map<?, ?>) systems)));
    }
    return tasks;
  }

  private static Task task(String passage, String question, Map<?, ?> systems) {
    var task =
        new Task("squality-" + passage + "-" + question)
            .text("prompt", "Project Gutenberg text " + passage + ", question " + question)
            .responses(SYSTEMS.stream().map(system -> response(system, systems)).toList());
    for (String worker : workers(systems)) {
      task.judgment(worker, answers(reviewsOf(worker, systems)));
    }
    return task;
  }

  private static Map<String, Object> response(String system, Map<?, ?> systems) {
    Object text = ((Map<?, ?>) systems.get(system)).get("response");
    return Task.response(SYSTEMS.indexOf(system) + 1, text, system);
  }

  private static List<String> workers(Map<?, ?> systems) {
    return reviews(SYSTEMS.getFirst(), systems).stream()
        .map(review -> (String) review.get("worker_id"))
        .toList();
  }

  /** One worker's review of each system, in the order of the systems. */
  private static List<Map<?, ?>> reviewsOf(String worker, Map<?, ?> systems) {
    var found = new ArrayList<Map<?, ?>>();
    for (String system : SYSTEMS) {
      found.add(
          reviews(system, systems).stream()
              .filter(review -> review.get("worker_id").equals(worker))
              .findFirst()
              .orElseThrow());
    }
    return found;
  }

  private static List<Map<?, ?>> reviews(String system, Map<?, ?> systems) {
    var reviews = new ArrayList<Map<?, ?>>();
    for (Object review : (List<?>) ((Map<?, ?>) systems.get(system)).get("reviews")) {
      reviews.add((Map<?, ?>) review);
    }
    return reviews;
  }

  private static Map<String, Object> answers(List<Map<?, ?>> reviews) {
    var ratings = new LinkedHashMap<String, Object>();
    for (int i = 0; i < reviews.size(); i++) {
      var review = reviews.get(i);
      var byDimension = new LinkedHashMap<String, Object>();
      DIMENSIONS.forEach(name -> byDimension.put(name, review.get(name + "-rating")));
      ratings.put(Task.id(i + 1), byDimension);
    }
    var answers = Task.object("ratings", Task.object("kind", "rating", "ratings", ratings));
    DIMENSIONS.forEach(name -> answers.put(name + "-ranking", Task.ranking(order(reviews, name))));
    return answers;
  }

  private static List<Integer> order(List<Map<?, ?>> reviews, String dimension) {
    return reviews.stream()
        .sorted(
            Comparator.comparing(
                review -> Integer.valueOf(review.get(dimension + "-rank").toString())))
        .map(review -> reviews.indexOf(review) + 1)
        .toList();
  }
}
