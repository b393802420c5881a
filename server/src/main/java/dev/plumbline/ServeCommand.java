package dev.plumbline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Starts the server and waits until it is stopped.")
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "${env:PLUMBLINE_PORT:-8080}",
      description = "default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "${env:PLUMBLINE_HOST:-127.0.0.1}",
      description = "the address to listen on; default: ${DEFAULT-VALUE}")
  private String host = "127.0.0.1";

  @Option(
      names = "--public-url",
      defaultValue = "${env:PLUMBLINE_PUBLIC_URL:-}",
      description = "where people reach it, an https:// address of a proxy with TLS")
  private @Nullable String publicUrl;

  @Override
  public Integer call() throws InterruptedException {
    StartServer.requireSafe(host, publicUrl);
    var more = new ArrayList<String>(List.of("--plumbline.demo=false"));
    if (publicUrl != null && !publicUrl.isBlank()) {
      more.add("--plumbline.public-url=" + publicUrl);
      // The proxy says from which address and by which scheme a request came.
      more.add("--server.forward-headers-strategy=native");
    }
    StartServer.run(host, port, more);
    return 0;
  }
}
