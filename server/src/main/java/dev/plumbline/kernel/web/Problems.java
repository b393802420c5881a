package dev.plumbline.kernel.web;

import dev.plumbline.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no controller is: in filters. */
@Component
public class Problems {
  private final JsonMapper json;
  private final LocaleResolver languages;

  Problems(JsonMapper json, LocaleResolver languages) {
    this.json = json;
    this.languages = languages;
  }

  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(languages.resolveLocale(request));
    try {
      json.writeValue(response.getOutputStream(), problem.json(RequestIdFilter.current()));
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }
}
