package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One browser's, or one program's, way into the server: cookies, CSRF token, JSON. */
public final class Api {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient.Builder CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);

  /** What came back. */
  public record Answer(int status, String body, HttpHeaders headers) {
    public JsonNode json() {
      return JSON.readTree(body);
    }

    /** The JSON of a success; fails with the body otherwise. */
    public JsonNode ok() {
      assertThat(status).as(body).isBetween(200, 299);
      return body.isEmpty() ? JSON.nullNode() : json();
    }

    /** Checks status and code of a problem. */
    public JsonNode problem(int expected, String code) {
      assertThat(status).as(body).isEqualTo(expected);
      assertThat(headers.firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(json().path("type").asString()).isEqualTo("urn:plumbline:problem:" + code);
      assertThat(json().path("requestId").asString()).isNotEmpty();
      return json();
    }
  }

  private final URI root;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = CLIENT.cookieHandler(cookies).build();
  private final Map<String, String> always;

  private Api(URI root, Map<String, String> always) {
    this.root = root;
    this.always = always;
  }

  public static Api anonymous(int port) {
    return new Api(URI.create("http://localhost:" + port), Map.of());
  }

  public static Api withKey(int port, String key) {
    return new Api(
        URI.create("http://localhost:" + port), Map.of("Authorization", "Bearer " + key));
  }

  /** Signs in by a token that the server has handed out already. */
  public static Api withSession(int port, String token) {
    var api = anonymous(port);
    var cookie = new HttpCookie("plumbline", token);
    cookie.setPath("/");
    cookie.setVersion(0);
    api.cookies.getCookieStore().add(api.root, cookie);
    return api;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, Object body, String... headers) {
    return send(json("POST", path, body, headers));
  }

  public Answer put(String path, Object body, String... headers) {
    return send(json("PUT", path, body, headers));
  }

  public Answer patch(String path, Object body) {
    return send(json("PATCH", path, body));
  }

  public Answer delete(String path) {
    return send(json("DELETE", path, ""));
  }

  /** Any request; the CSRF token and the cookies are added. */
  public Answer send(HttpRequest.Builder request) {
    always.forEach(request::setHeader);
    request.setHeader("X-XSRF-TOKEN", csrfToken());
    return raw(request);
  }

  /** As it is, only with this client's cookies. */
  public Answer raw(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body(), answer.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A request without method and body; the path begins with a slash, {@code /api/v1} is added. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(root.resolve(path.startsWith("/api") ? path : "/api/v1" + path));
  }

  /** For pages, outside the API. */
  public Answer page(String path) {
    return raw(HttpRequest.newBuilder(root.resolve(path)).GET());
  }

  private HttpRequest.Builder json(String method, String path, Object body, String... headers) {
    var text = body instanceof String already ? already : JSON.writeValueAsString(body);
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(text));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }

  /** Any answer sets the cookie; the first changing request of a client needs one before it. */
  private String csrfToken() {
    if (find().isEmpty() && always.isEmpty()) {
      raw(HttpRequest.newBuilder(root.resolve("/")).GET());
    }
    return find();
  }

  private String find() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }
}
