import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Converts the raw data sets to Plumbline's JSONL, always to the same bytes: {@code java
 * examples/Convert.java examples/raw examples/data}. SOURCES.md says what it changes.
 */
final class Convert {
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("Usage: java examples/Convert.java RAW_DIR OUT_DIR");
      System.exit(2);
    }
    Path raw = Path.of(arguments[0]);
    Path out = Path.of(arguments[1]);
    write(out.resolve("pandalm"), "pandalm.jsonl", PandaLm.tasks(raw.resolve("pandalm")));
    write(out.resolve("llmfao"), "llmfao.jsonl", Llmfao.tasks(raw.resolve("llmfao")));
    write(out.resolve("squality"), "squality.jsonl", Squality.tasks(raw.resolve("squality")));
    var openAssistant = OpenAssistant.tasks(raw.resolve("open-assistant"));
    Path folder = out.resolve("open-assistant");
    write(folder, "welcome.jsonl", openAssistant.subList(0, 1));
    write(folder, "open-assistant.jsonl", openAssistant.subList(1, openAssistant.size()));
    for (String set : List.of("pandalm", "llmfao", "squality", "open-assistant", "hh-rlhf")) {
      copy(raw.resolve(set).resolve("LICENSE"), out.resolve(set));
    }
    copy(raw.resolve("hh-rlhf/harmless-base-test.mild.jsonl"), out.resolve("hh-rlhf"));
  }

  private static void write(Path folder, String name, List<Task> tasks) throws IOException {
    Files.createDirectories(folder);
    String lines =
        tasks.stream().map(task -> Json.write(task.line()) + "\n").collect(Collectors.joining());
    Files.writeString(folder.resolve(name), lines, StandardCharsets.UTF_8);
    System.out.println(folder.resolve(name) + ": " + tasks.size() + " tasks");
  }

  private static void copy(Path file, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }
}
