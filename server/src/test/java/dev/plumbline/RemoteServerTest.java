package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.plumbline.kernel.StartRefused;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the command line says of servers that cannot be meant. */
class RemoteServerTest {
  @Test
  void whatIsNoAddressOrLinkIsSaidSo() {
    for (var odd : new String[] {"nonsense", "ftp://example.org", "http://", "http://a b"}) {
      assertThatThrownBy(() -> new RemoteServer(odd, null).close())
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("is no address of a server");
    }
    try (var nowhere = new RemoteServer("HTTP://localhost:1/", "key")) {
      for (var odd : new String[] {"nonsense", "http://localhost:1/links/", "/links/a b"}) {
        assertThatThrownBy(() -> nowhere.follow(odd))
            .isInstanceOf(StartRefused.class)
            .hasMessageContaining(odd + " is no sign-in link");
      }
      assertThatThrownBy(() -> nowhere.get("/projects"))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Nothing answers at HTTP://localhost:1.");
    }
  }

  @Test
  void aProjectThatCannotBeIsBlamedOnItsOption() {
    for (var line :
        new String[][] {
          {"import", "--project", "a b", "rows.csv"}, {"export", "--project", "a b", "--key", "k"}
        }) {
      var said = new StringWriter();
      var command = new CommandLine(Plumbline.class).setErr(new PrintWriter(said));
      assertThat(command.execute(line)).isEqualTo(CommandLine.ExitCode.USAGE);
      assertThat(said.toString()).contains("'--project'", "'a b'").doesNotContain("--server'");
    }
  }

  @Test
  void anotherServerIsNotTakenForPlumbline() throws Exception {
    assertThatThrownBy(() -> ask(200)).hasMessageContaining("is not Plumbline");
  }

  @Test
  void whatAProxyAnswersIsSaidWithItsStatus() {
    for (int status : new int[] {413, 502, 503}) {
      assertThatThrownBy(() -> ask(status))
          .isInstanceOf(StartRefused.class)
          .hasMessageMatching("HTTP " + status + " from http://localhost:\\d+");
    }
  }

  /** A server that has one page for everything. */
  private static void ask(int status) throws Exception {
    var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          var page = "<!doctype html>".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    other.start();
    try (var remote = new RemoteServer("http://localhost:" + other.getAddress().getPort(), "key")) {
      remote.get("/projects");
    } finally {
      other.stop(0);
    }
  }
}
