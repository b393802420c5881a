package dev.plumbline.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Drops U+0000 from the query's values: no text has it, and PostgreSQL refuses it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class ParametersWithoutNul extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var query = request.getQueryString();
    boolean clean = query == null || !query.contains("%00");
    chain.doFilter(clean ? request : new Cleaned(request), response);
  }

  private static final class Cleaned extends HttpServletRequestWrapper {
    Cleaned(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      var value = super.getParameter(name);
      return value == null ? null : clean(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      var values = super.getParameterValues(name);
      return values == null ? null : clean(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      var cleaned = new LinkedHashMap<String, String[]>();
      super.getParameterMap().forEach((name, values) -> cleaned.put(name, clean(values)));
      return cleaned;
    }

    private static String clean(String value) {
      return value.replace("\0", "");
    }

    private static String[] clean(String[] values) {
      return Arrays.stream(values).map(Cleaned::clean).toArray(String[]::new);
    }
  }
}
