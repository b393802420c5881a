package dev.plumbline.kernel.web;

import dev.plumbline.kernel.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** JSON is read into memory, so it has a limit; files are streamed and have their own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class JsonBodyLimit extends OncePerRequestFilter {
  static final int LIMIT = 8 << 20;

  private final Problems problems;

  JsonBodyLimit(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var type = request.getContentType();
    if (type == null || !type.startsWith("application/json")) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > LIMIT) {
      problems.write(tooLarge(), request, response);
    } else {
      chain.doFilter(new Limited(request), response);
    }
  }

  private static Problem tooLarge() {
    return Problem.of(413, "too-large", "A JSON body may have at most {0} bytes.", LIMIT);
  }

  /** For bodies that do not say their length. */
  private static final class Limited extends HttpServletRequestWrapper {
    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream());
    }
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream in;
    private long read;

    Counted(ServletInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = in.read(into, offset, length);
      count(Math.max(0, n));
      return n;
    }

    private void count(int more) {
      read += more;
      if (read > LIMIT) {
        throw tooLarge().exception();
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
