package dev.plumbline;

import java.io.Console;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Brings a file of tasks into a project of a running server.")
final class ImportCommand implements Callable<Integer> {
  @Parameters(description = "a .jsonl, .json or .csv file, maybe .gz")
  private Path file = Path.of("");

  @Option(names = "--project", required = true, description = "the project's id")
  private UUID project = new UUID(0, 0);

  @Option(
      names = "--server",
      defaultValue = "${env:PLUMBLINE_SERVER:-http://localhost:8080}",
      description = "default: ${DEFAULT-VALUE}")
  private String server = "";

  @Option(
      names = "--email",
      defaultValue = "${env:PLUMBLINE_EMAIL:-}",
      description = "who signs in; the password is asked for, or PLUMBLINE_PASSWORD")
  private String email = "";

  @Option(names = "--link", description = "a sign-in link instead, as the demo prints it")
  private @Nullable String link;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var remote = new RemoteServer(server, null)) {
      if (link == null) {
        remote.signIn(email, password());
      } else {
        remote.follow(link);
      }
      var name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
      var upload =
          remote.upload(
              "/projects/" + project + "/imports?name=" + name,
              HttpRequest.BodyPublishers.ofFile(file));
      System.out.println("Mapping, as guessed from the columns: " + upload.get("mapping"));
      var id = upload.get("id").asString();
      remote.post(
          "/imports/" + id + "/start",
          Map.of("mapping", upload.get("mapping"), "repeatedJudgments", "keep-last"));
      return report(follow(remote, id));
    }
  }

  private static JsonNode follow(RemoteServer remote, String id)
      throws IOException, InterruptedException {
    while (true) {
      var state = remote.get("/imports/" + id);
      var name = state.path("state").asString();
      if (!name.equals("running") && !name.equals("uploaded")) {
        return state;
      }
      if (state.path("linesRead").asLong() > 0) {
        System.out.printf("%,d lines read%n", state.path("linesRead").asLong());
      }
      Thread.sleep(1_000);
    }
  }

  private static int report(JsonNode state) {
    System.out.printf(
        "%s: %,d tasks, %,d judgments, %,d bad lines%n",
        state.path("state").asString(),
        state.path("tasks").asLong(),
        state.path("judgments").asLong(),
        state.path("badLines").asLong());
    for (var error : state.path("firstErrors")) {
      System.out.printf(
          "  line %d: %s%n", error.path("line").asLong(), error.path("reason").asString());
    }
    return state.path("state").asString().equals("done") ? 0 : 1;
  }

  private static String password() {
    var given = System.getenv("PLUMBLINE_PASSWORD");
    if (given != null) {
      return given;
    }
    Console console = Objects.requireNonNull(System.console(), "set PLUMBLINE_PASSWORD");
    return new String(console.readPassword("Password: "));
  }
}
