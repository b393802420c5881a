package dev.plumbline.bench.queue;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed-in browser's requests on kept connections. The JDK's old client, since on shared cores
 * its small cost disturbs the measured server least.
 */
final class Caller {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CSRF = "0d7c3c4e-5b8e-4a55-9d0e-3f0a7f0c7f11";

  private final String root;

  /**
   * @param connections how many may be kept open
   */
  Caller(int port, int connections) {
    System.setProperty("http.maxConnections", Integer.toString(connections));
    System.setProperty("sun.net.http.retryPost", "false");
    this.root = "http://127.0.0.1:" + port + "/api/v1";
  }

  JsonNode post(String path, String session, String body, @Nullable UUID key) throws IOException {
    return send("POST", path, session, body, key);
  }

  JsonNode put(String path, String session, String body) throws IOException {
    return send("PUT", path, session, body, null);
  }

  /** The token of the session that signing in opens. */
  String signIn(String email, String password) throws IOException {
    var connection = open("POST", "/session", "none");
    write(connection, "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
    read(connection);
    for (var cookie : connection.getHeaderFields().getOrDefault("Set-Cookie", List.of())) {
      if (cookie.startsWith("plumbline=")) {
        return cookie.substring("plumbline=".length(), cookie.indexOf(';'));
      }
    }
    throw new IllegalStateException("no session came");
  }

  private JsonNode send(String method, String path, String session, String body, @Nullable UUID key)
      throws IOException {
    var connection = open(method, path, session);
    if (key != null) {
      connection.setRequestProperty("Idempotency-Key", key.toString());
    }
    write(connection, body);
    return read(connection);
  }

  private HttpURLConnection open(String method, String path, String session) throws IOException {
    var connection = (HttpURLConnection) URI.create(root + path).toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setConnectTimeout(10_000);
    connection.setReadTimeout(60_000);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Cookie", "plumbline=" + session + "; XSRF-TOKEN=" + CSRF);
    connection.setRequestProperty("X-XSRF-TOKEN", CSRF);
    return connection;
  }

  private static void write(HttpURLConnection connection, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(bytes.length);
    try (var out = connection.getOutputStream()) {
      out.write(bytes);
    }
  }

  private static JsonNode read(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    boolean good = status >= 200 && status < 300;
    try (@Nullable InputStream in =
        good ? connection.getInputStream() : connection.getErrorStream()) {
      var bytes = in == null ? new byte[0] : in.readAllBytes();
      if (!good) {
        throw new IllegalStateException(status + " " + new String(bytes, StandardCharsets.UTF_8));
      }
      return bytes.length == 0 ? JSON.nullNode() : JSON.readTree(bytes);
    }
  }
}
