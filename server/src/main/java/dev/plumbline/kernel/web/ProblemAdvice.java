package dev.plumbline.kernel.web;

import dev.plumbline.kernel.Problem;
import dev.plumbline.kernel.ProblemException;
import dev.plumbline.sentences.RefusedValue;
import dev.plumbline.sentences.Sentence;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every failure of a request becomes a problem with a stable code. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Object> expected(ProblemException e) {
    return answer(e.problem(), new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Object> denied(AccessDeniedException e) {
    return answer(Problem.notFound(), new HttpHeaders());
  }

  /** A bug: logged once, with the request id that the person can quote. */
  @ExceptionHandler
  @Nullable ResponseEntity<Object> unexpected(Exception e) {
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      return null; // nobody is there any more to be told
    }
    log.error("request failed", e);
    return answer(
        Problem.of(500, "internal", "Something went wrong on our side. Nothing was half done."),
        new HttpHeaders());
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(unreadable(e.getCause()), headers);
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (e instanceof MethodArgumentTypeMismatchException m
        && m.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return answer(Problem.notFound(), headers);
    }
    var name = e instanceof MethodArgumentTypeMismatchException m ? m.getName() : "parameter";
    return answer(
        Problem.of(400, "invalid-parameter", "A parameter of the address is not valid.")
            .flaw(name, "has the wrong type"),
        headers);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(ofStatus(status.value()), headers);
  }

  private static Problem ofStatus(int status) {
    return switch (status) {
      case 404 -> Problem.notFound();
      case 405 -> Problem.of(405, "method-not-allowed", "This address does not know the method.");
      case 406 -> Problem.of(406, "not-acceptable", "This address answers with JSON.");
      case 413 -> Problem.of(413, "too-large", "What was sent is too large.");
      case 415 -> Problem.of(415, "unsupported-media-type", "This address reads JSON.");
      case 503 -> Problem.of(503, "unavailable", "The server is busy; try again shortly.");
      default ->
          status < 500
              ? Problem.of(status, "invalid-request", "A parameter or header is missing or wrong.")
              : Problem.of(status, "internal", "Something went wrong on our side.");
    };
  }

  private static Problem unreadable(@Nullable Throwable cause) {
    for (var at = cause; at != null; at = at.getCause()) {
      if (at instanceof ProblemException e) {
        return e.problem(); // thrown while the body was read: it is too large
      }
    }
    return switch (cause) {
      case UnrecognizedPropertyException e ->
          Problem.of(400, "unknown-field", "The body has a field that this address does not know.")
              .flaw(path(e), "is not a field here");
      case DatabindException e -> invalid(e);
      case InputCoercionException e ->
          invalid(path(e), Sentence.of("the number is too large or too small"));
      case StreamConstraintsException e ->
          invalid(path(e), Sentence.of("is nested too deep or too long"));
      case JacksonException e -> Problem.of(400, "malformed-json", sentence(e));
      case null, default -> Problem.of(400, "malformed-json", "The body is missing or not JSON.");
    };
  }

  private static Problem invalid(String path, Sentence flaw) {
    return Problem.of(400, "invalid-value", "A field of the body has a value that cannot be.")
        .flaw(path, flaw);
  }

  /** A record names the field that it requires to {@code requireNonNull}. */
  private static Problem invalid(DatabindException e) {
    var path = path(e);
    if (e.getCause() instanceof NullPointerException cause
        && cause.getMessage() instanceof String name
        && name.matches("\\w+")) {
      return invalid(path.isEmpty() ? name : path + "." + name, Sentence.of("is missing"));
    }
    return invalid(path, sentence(e));
  }

  private static Sentence sentence(JacksonException e) {
    var at = e.getLocation();
    return at == null
        ? Sentence.of("The body is not JSON.")
        : Sentence.of(
            "The body is not JSON: line {0,number,0}, column {1,number,0}.",
            at.getLineNr(),
            at.getColumnNr());
  }

  /** Records refuse bad values with sentences for people; anything else only says its place. */
  private static Sentence sentence(DatabindException e) {
    for (Throwable at = e.getCause(); at != null; at = at.getCause()) {
      if (at instanceof IllegalArgumentException refused && at.getMessage() != null) {
        return RefusedValue.reason(refused);
      }
    }
    return Sentence.of("has the wrong type or is missing");
  }

  private static String path(JacksonException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
    Map<String, Object> body = problem.json(RequestIdFilter.current());
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }
}
