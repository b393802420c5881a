package dev.plumbline;

import dev.plumbline.kernel.StartRefused;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Starts the server, says where it is, and waits until it is stopped. */
final class StartServer {
  private StartServer() {}

  static void run(String host, int port, List<String> more) throws InterruptedException {
    requireAddress(host, port);
    var closed = new CountDownLatch(1);
    var application = new SpringApplication(PlumblineApplication.class);
    application.setMainApplicationClass(PlumblineApplication.class); // AOT looks for it
    application.addListeners(
        (ApplicationListener<ContextClosedEvent>) event -> closed.countDown(),
        (ApplicationListener<ApplicationReadyEvent>) StartServer::announce);
    var arguments = new ArrayList<>(List.of("--server.address=" + host, "--server.port=" + port));
    arguments.addAll(more);
    application.run(arguments.toArray(String[]::new));
    closed.await();
  }

  private static void announce(ApplicationReadyEvent event) {
    var environment = event.getApplicationContext().getEnvironment();
    var address =
        environment.getProperty(
            "plumbline.public-url",
            "http://localhost:" + environment.getProperty("local.server.port"));
    System.out.printf(
        "Plumbline is ready at %s (%.1f s). Ctrl-C stops it.%n",
        address,
        Objects.requireNonNullElse(event.getTimeTaken(), Duration.ZERO).toMillis() / 1000.0);
  }

  /** Whether it is taken shows only when the server opens it: first the data must be its own. */
  static void requireAddress(String host, int port) {
    if (port < 0 || port > 65_535) {
      throw new StartRefused("There is no port %d: they go from 0 to 65535.".formatted(port));
    }
    try {
      new ServerSocket(0, 1, InetAddress.getByName(host)).close();
    } catch (BindException | UnknownHostException e) {
      throw new StartRefused(
          "%s is no address of this machine. Choose one of its own with --host.".formatted(host),
          e);
    } catch (IOException e) {
      // whatever else is wrong shows when the server opens its port
    }
  }

  /** Refuses to listen where passwords and sessions could be read on the way. */
  static void requireSafe(String host, @Nullable String publicUrl) {
    var url = publicUrl == null || publicUrl.isBlank() ? null : address(publicUrl);
    if (url != null && !"https".equals(url.getScheme()) && !loopback(url.getHost())) {
      throw new StartRefused(
          """
          PLUMBLINE_PUBLIC_URL is %s, which is not encrypted: passwords could be read on the way.
          Put a proxy with TLS in front and set it to the https:// address."""
              .formatted(url));
    }
    if (!loopback(host) && url == null) {
      throw new StartRefused(
          """
          Listening on %s would offer this server to the network without encryption.
          Put a proxy with TLS in front and set PLUMBLINE_PUBLIC_URL to its https:// address,
          or listen on this machine only (--host 127.0.0.1)."""
              .formatted(host));
    }
  }

  private static URI address(String publicUrl) {
    try {
      var url = new URI(publicUrl.strip());
      if (url.getScheme() != null && url.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw new StartRefused(
        "PLUMBLINE_PUBLIC_URL is %s; it must be an address such as https://rate.example.org."
            .formatted(publicUrl));
  }

  private static boolean loopback(@Nullable String host) {
    try {
      return host != null && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** What a person can do something with, from an exception and its causes. */
  static String sentence(Throwable failure) {
    for (var at = failure; at != null; at = at.getCause()) {
      if (at instanceof StartRefused) {
        return String.valueOf(at.getMessage());
      }
      if (at instanceof PortInUseException taken) {
        return "Port %d is taken. Choose another with --port.".formatted(taken.getPort());
      }
      if (at instanceof BindException denied) {
        return "The port cannot be opened (%s). Choose another with --port."
            .formatted(denied.getMessage());
      }
    }
    var message = failure.getMessage();
    return message == null ? failure.toString() : message;
  }
}
