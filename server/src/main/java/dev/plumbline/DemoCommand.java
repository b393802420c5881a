package dev.plumbline;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Starts a demo with example data, for this machine only.")
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "${env:PLUMBLINE_PORT:-8080}",
      description = "default: ${DEFAULT-VALUE}")
  private int port;

  /** Loopback only, whatever the environment says: anyone who reaches it may become anybody. */
  @Override
  public Integer call() throws InterruptedException {
    StartServer.run("127.0.0.1", port, List.of("--plumbline.demo=true"));
    return 0;
  }
}
