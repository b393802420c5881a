package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.plumbline.kernel.StartRefused;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the command line says of servers that cannot be meant. */
class RemoteServerTest {
  @Test
  void whatIsNoAddressOrLinkIsSaidSo() {
    for (var odd : new String[] {"nonsense", "ftp://example.org", "http://", "http://a b"}) {
      assertThatThrownBy(() -> new RemoteServer(odd, null).close())
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("is no address of a server");
    }
    try (var nowhere = new RemoteServer("http://localhost:1", "key")) {
      assertThatThrownBy(() -> nowhere.follow("nonsense"))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("is no sign-in link");
      assertThatThrownBy(() -> nowhere.get("/projects/a b"))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("is no address");
      assertThatThrownBy(() -> nowhere.get("/projects"))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Nothing answers at http://localhost:1");
    }
  }

  @Test
  void anotherServerIsNotTakenForPlumbline() throws Exception {
    var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          var page = "<!doctype html>".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    other.start();
    try (var remote = new RemoteServer("http://localhost:" + other.getAddress().getPort(), "key")) {
      assertThatThrownBy(() -> remote.get("/projects"))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("is not Plumbline");
    } finally {
      other.stop(0);
    }
  }
}
