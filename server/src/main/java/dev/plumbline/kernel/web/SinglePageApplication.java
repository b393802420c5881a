package dev.plumbline.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Serves the web files; any other address that looks like a page gets index.html. */
@Configuration(proxyBeanMethods = false)
class SinglePageApplication implements WebMvcConfigurer {
  private static final String FILES = "classpath:/static/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // The bundler puts a content hash into these names.
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    // A page holds the nonce of its answer: never "not modified", or an old page meets a new nonce.
    registry
        .addResourceHandler("/**")
        .addResourceLocations(FILES)
        .setUseLastModified(false)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(false)
        .addResolver(new PageResolver())
        .addTransformer(new NonceIntoPage());
  }

  private static final class PageResolver extends PathResourceResolver {
    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      var file = super.getResource(path, location);
      boolean page = !path.startsWith("api/") && !path.contains(".");
      return file != null || !page ? file : new ClassPathResource("static/index.html");
    }
  }

  /** Tells the page's scripts which nonce the policy of this answer allows their styles. */
  private static final class NonceIntoPage implements ResourceTransformer {
    @Override
    public Resource transform(
        HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
        throws IOException {
      var transformed = chain.transform(request, resource);
      if (!"index.html".equals(transformed.getFilename())) {
        return transformed;
      }
      var meta =
          "<meta property=\"csp-nonce\" nonce=\"%s\" />\n</head>"
              .formatted(request.getAttribute(SecurityHeadersFilter.NONCE));
      var page = transformed.getContentAsString(StandardCharsets.UTF_8);
      return new TransformedResource(
          transformed, page.replace("</head>", meta).getBytes(StandardCharsets.UTF_8));
    }
  }
}
