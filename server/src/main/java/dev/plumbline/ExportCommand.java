package dev.plumbline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Fetches a project's judgments from a running server, for training or analysis.")
final class ExportCommand implements Callable<Integer> {
  @Option(names = "--project", required = true, description = "the project's id")
  private UUID project = new UUID(0, 0);

  @Option(
      names = "--format",
      defaultValue = "trl-preference",
      description =
          "trl-preference, trl-preference-implicit, jsonl, csv-long; default: ${DEFAULT-VALUE}")
  private String format = "";

  @Option(names = "--out", defaultValue = ".", description = "the folder to write to")
  private Path folder = Path.of(".");

  @Option(
      names = "--server",
      defaultValue = "${env:PLUMBLINE_SERVER:-http://localhost:8080}",
      description = "default: ${DEFAULT-VALUE}")
  private String server = "";

  @Option(
      names = "--key",
      required = true,
      defaultValue = "${env:PLUMBLINE_API_KEY}",
      description = "an API key with the scope export; also PLUMBLINE_API_KEY")
  private @Nullable String key;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var remote = new RemoteServer(server, key)) {
      var body = Map.of("format", format, "options", Map.of(), "filters", Map.of());
      var id = remote.post("/projects/" + project + "/exports", body).get("id").asString();
      var export = finished(remote, id);
      if (!export.path("state").asString().equals("done")) {
        System.out.println("The export ended as " + export.path("state").asString() + ".");
        return 1;
      }
      Files.createDirectories(folder);
      for (var file : export.path("files")) {
        fetch(remote, id, file.path("name").asString());
      }
      return 0;
    }
  }

  private static JsonNode finished(RemoteServer remote, String id)
      throws IOException, InterruptedException {
    while (true) {
      var export = remote.get("/exports/" + id);
      var state = export.path("state").asString();
      if (!state.equals("running") && !state.equals("waiting")) {
        return export;
      }
      Thread.sleep(500);
    }
  }

  /** The server names the files; only the last part of a name counts as one. */
  private void fetch(RemoteServer remote, String id, String name)
      throws IOException, InterruptedException {
    var target = folder.resolve(Path.of(name).getFileName());
    try (var in = remote.download("/exports/" + id + "/files/" + name)) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
    System.out.println(target);
  }
}
