package dev.plumbline.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.Api;
import dev.plumbline.PlumblineApplication;
import dev.plumbline.accounts.Accounts;
import dev.plumbline.accounts.Role;
import dev.plumbline.accounts.signin.OpenSession;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The oldest supported PostgreSQL, as the system installed it: does the server work on it? */
class PostgreSQL15IT {
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15");

  private final Path home =
      Path.of("target/postgresql-15-" + ProcessHandle.current().pid()).toAbsolutePath();
  private Process postgres;
  private String url = "";

  @BeforeEach
  void start() throws Exception {
    assumeTrue(Files.isExecutable(PROGRAMS.resolve("bin/postgres")), "no PostgreSQL 15 here");
    Files.createDirectories(home);
    var identity = ServerIdentity.choose(home, PROGRAMS);
    var data = home.resolve("data").toString();
    Commands.run(
        identity.command(
            PROGRAMS.resolve("bin/initdb").toString(),
            "-D",
            data,
            "-U",
            "owner",
            "-E",
            "UTF8",
            "--locale=C",
            "-A",
            "trust",
            "--no-sync"));
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    postgres =
        new ProcessBuilder(
                identity.mortal(
                    PROGRAMS.resolve("bin/postgres").toString(),
                    "-D",
                    data,
                    "-p",
                    Integer.toString(port),
                    "-c",
                    "unix_socket_directories=",
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "fsync=off"))
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("log").toFile())
            .start();
    url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    awaitConnection();
  }

  @AfterEach
  void stop() throws Exception {
    if (postgres != null) {
      Commands.signal("INT", postgres.pid());
      postgres.waitFor();
      Trees.delete(home);
    }
  }

  @Test
  void everyListAnswers() {
    try (var context =
        SpringApplication.run(
            PlumblineApplication.class,
            "--server.port=0",
            "--plumbline.directory=" + home.resolve("files"),
            "--plumbline.database.url=" + url,
            "--plumbline.database.user=owner")) {
      var accounts = context.getBean(Accounts.class);
      var admin = accounts.add(UUID.randomUUID(), "Ada", "ada@example.org");
      accounts.grant(admin, Role.ADMIN, null);
      accounts.grant(admin, Role.TRAINER, null);
      var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      var token = context.getBean(OpenSession.class).open(admin);
      var api = Api.withSession(port, token);
      api.post("/organizations", Map.of("name", "Lab")).ok();
      for (var path : lists(context)) {
        assertThat(api.get(path).status()).as(path).isLessThan(500);
      }
    }
  }

  /** Every address that is read without naming a row. */
  private static List<String> lists(ApplicationContext context) {
    var mapping =
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    return mapping.getHandlerMethods().keySet().stream()
        .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(info -> info.getPatternValues().stream())
        .filter(path -> path.startsWith("/api/v1/") && !path.contains("{"))
        .toList();
  }

  private void awaitConnection() throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (true) {
      try {
        DriverManager.getConnection(url, "owner", "").close();
        return;
      } catch (SQLException e) {
        if (System.nanoTime() > end || !postgres.isAlive()) {
          throw new IOException(Files.readString(home.resolve("log")), e);
        }
        Thread.sleep(20);
      }
    }
  }
}
