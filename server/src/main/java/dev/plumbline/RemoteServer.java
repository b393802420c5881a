package dev.plumbline;

import dev.plumbline.kernel.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running server, as a program on the command line talks to it. */
final class RemoteServer implements AutoCloseable {
  private static final Pattern LINK = Pattern.compile("/links/[\\w-]+$");

  private final JsonMapper json = JsonMapper.builder().build();
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
  private final URI root;
  private final @Nullable String key;

  RemoteServer(String root, @Nullable String key) {
    this.root = root(root.replaceAll("/+$", ""));
    this.key = key;
  }

  private static URI root(String text) {
    try {
      var address = new URI(text);
      var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if (Set.of("http", "https").contains(scheme) && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw new StartRefused(
        "%s is no address of a server, such as http://localhost:8080.".formatted(text));
  }

  void signIn(String email, String password) throws IOException, InterruptedException {
    post("/session", Map.of("email", email, "password", password));
  }

  /**
   * @param link a sign-in link, as the demo prints it
   */
  void follow(String link) throws IOException, InterruptedException {
    var path = LINK.matcher(link);
    if (!path.find()) {
      throw new StartRefused(link + " is no sign-in link, such as http://localhost:8080/links/….");
    }
    var session = post(path.group(), Map.of());
    if (session.path("demo").asBoolean()) {
      post("/demo/roles/engineer", Map.of()); // its link signs in as somebody who brings no data in
    }
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return read(send(request(path).GET(), HttpResponse.BodyHandlers.ofInputStream()));
  }

  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    var text = HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
    return read(
        send(
            request(path).header("Content-Type", "application/json").POST(text),
            HttpResponse.BodyHandlers.ofInputStream()));
  }

  JsonNode upload(String path, HttpRequest.BodyPublisher content)
      throws IOException, InterruptedException {
    return read(
        send(
            request(path).header("Content-Type", "application/octet-stream").POST(content),
            HttpResponse.BodyHandlers.ofInputStream()));
  }

  InputStream download(String path) throws IOException, InterruptedException {
    var answer = send(request(path).GET(), HttpResponse.BodyHandlers.ofInputStream());
    if (answer.statusCode() >= 300) {
      read(answer);
    }
    return answer.body();
  }

  private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(root + "/api/v1" + path));
    if (key != null) {
      return request.header("Authorization", "Bearer " + key);
    }
    return request.header("X-XSRF-TOKEN", csrfToken());
  }

  private String csrfToken() throws IOException, InterruptedException {
    if (cookies.getCookieStore().getCookies().isEmpty()) {
      send(
          HttpRequest.newBuilder(root.resolve("/actuator/health")),
          HttpResponse.BodyHandlers.discarding());
    }
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    try {
      return http.send(request.build(), handler);
    } catch (ConnectException e) {
      throw new StartRefused(
          "Nothing answers at " + root + ". Start it with ./plumbline serve, or name --server.", e);
    }
  }

  /** A problem becomes a sentence with its flaws, one a line. */
  private JsonNode read(HttpResponse<InputStream> answer) throws IOException {
    try (var body = answer.body()) {
      var bytes = body.readAllBytes();
      if (answer.statusCode() < 300) {
        return bytes.length == 0 ? json.nullNode() : tree(bytes);
      }
      var node = problem(bytes);
      var status = "HTTP %d from %s".formatted(answer.statusCode(), root);
      var text = new StringBuilder(node.path("detail").asString(status));
      for (var flaw : node.path("flaws")) {
        text.append(
            "%n  %s: %s".formatted(flaw.path("path").asString(), flaw.path("message").asString()));
      }
      throw new StartRefused(text.toString());
    }
  }

  private JsonNode tree(byte[] answer) {
    try {
      return json.readTree(answer);
    } catch (JacksonException e) {
      throw new StartRefused("What answers at " + root + " is not Plumbline.", e);
    }
  }

  /** What stands before the server, such as a proxy, answers with pages of its own. */
  private JsonNode problem(byte[] answer) {
    try {
      return json.readTree(answer);
    } catch (JacksonException e) {
      return json.nullNode();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
