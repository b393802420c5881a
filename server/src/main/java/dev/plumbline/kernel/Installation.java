package dev.plumbline.kernel;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this installation is.
 *
 * @param demo whether it is a demo, with accounts that anyone on this machine may become
 * @param publicUrl where people reach it, such as {@code https://rate.example.org}; null on this
 *     machine only
 */
@ConfigurationProperties("plumbline")
public record Installation(@DefaultValue("false") boolean demo, @Nullable URI publicUrl) {
  public Installation {
    if (publicUrl != null && (publicUrl.getHost() == null || publicUrl.getScheme() == null)) {
      throw new IllegalArgumentException(
          "PLUMBLINE_PUBLIC_URL must be an address such as https://rate.example.org");
    }
  }

  /** Whether browsers reach it by TLS, so that cookies may insist on it. */
  public boolean secure() {
    return publicUrl != null && publicUrl.getScheme().equals("https");
  }
}
