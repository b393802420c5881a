package dev.plumbline.kernel;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where this installation keeps what is not in an external database. */
@ConfigurationProperties("plumbline")
public record DataDirectory(@DefaultValue(".plumbline/data") Path directory) {
  public Path database() {
    return directory.resolve("database");
  }

  public Path files() {
    return directory.resolve("files");
  }

  public static StartRefused unusable(Path folder, IOException why) {
    return new StartRefused(
        """
        The folder %s cannot be written (%s).
        Let this account own it, or choose another with PLUMBLINE_DIRECTORY."""
            .formatted(folder, why),
        why);
  }
}
