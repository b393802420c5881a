package dev.plumbline.bench.queue;

import java.io.IOException;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * As the workbench works: everything the server does around the statements, from the session to the
 * check of the answers.
 */
final class OverHttp implements Way {
  private final Caller caller;
  private final boolean together;

  /**
   * @param together whether a submit brings the next task along, as the workbench asks for it
   */
  OverHttp(Caller caller, boolean together) {
    this.caller = caller;
    this.together = together;
  }

  @Override
  public String title() {
    return together ? "HTTP, one request" : "HTTP, two requests";
  }

  @Override
  public boolean bare() {
    return false;
  }

  @Override
  public void sit(Sitting sitting) throws IOException {
    var assignment = claim(sitting);
    boolean more;
    do {
      more = sitting.more();
      var result = submit(sitting, assignment, together && more);
      if (more) {
        assignment = together ? offered(result.path("next")) : claim(sitting);
      }
    } while (more);
  }

  private JsonNode claim(Sitting sitting) throws IOException {
    long began = System.nanoTime();
    var path = "/work/projects/" + sitting.project().uid() + "/claim";
    var answer = caller.post(path, sitting.trainer().session(), "{}", null);
    sitting.claimed(began);
    return offered(answer);
  }

  private JsonNode submit(Sitting sitting, JsonNode assignment, boolean next) throws IOException {
    var responses = assignment.at("/values/responses/responses");
    var body =
        """
        {"token": "%s", "next": %b, "answers": %s,
         "time": {"activeSeconds": 30, "idleSeconds": 1, "researchSeconds": 0}}
        """
            .formatted(
                assignment.path("token").asString(),
                next,
                AnswerSheet.of(id(responses, 0), id(responses, 1), id(responses, 2)));
    var path = "/assignments/" + assignment.path("id").asString() + "/submit";
    UUID key = sitting.id();
    long began = System.nanoTime();
    var answer = caller.post(path, sitting.trainer().session(), body, key);
    sitting.submitted(began);
    return answer;
  }

  private static String id(JsonNode responses, int place) {
    return responses.path(place).path("id").asString();
  }

  private static JsonNode offered(JsonNode offer) {
    if (!offer.has("token")) {
      throw new IllegalStateException("nothing is open any more: " + offer);
    }
    return offer;
  }
}
