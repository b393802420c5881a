package dev.plumbline;

import dev.plumbline.kernel.database.PostgresBinaries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Part of the build: prints where the programs are, for PLUMBLINE_DATABASE_BINARIES. */
@Command(
    name = "unpack",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Unpacks the PostgreSQL programs into a folder.")
final class UnpackCommand implements Callable<Integer> {
  @Parameters(description = "the folder to unpack into")
  private Path folder = Path.of(".");

  @Override
  public Integer call() throws IOException {
    System.out.println(PostgresBinaries.unpack(folder));
    return 0;
  }
}
