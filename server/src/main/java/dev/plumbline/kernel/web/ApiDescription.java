package dev.plumbline.kernel.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The frame of the API's description: title, keys, and the one shape of every failure. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final String PROBLEM = "Problem";

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Plumbline")
                .version("v1")
                .description("Additive within v1. Requests with unknown fields are refused.")
                .license(new License().name("Apache-2.0")));
  }

  @Bean
  OpenApiCustomizer problemsAndKeys() {
    return api -> {
      api.getComponents()
          .addSchemas("Flaw", flaw())
          .addSchemas("JsonNode", new Schema<>().description("any JSON"))
          .addSchemas(PROBLEM, problem())
          .addSecuritySchemes(
              "apiKey", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
      api.getPaths()
          .values()
          .forEach(path -> path.readOperations().forEach(ApiDescription::mayFail));
      // Sorted, so that the committed file changes only where the API does.
      var paths = new Paths();
      new TreeMap<>(api.getPaths()).forEach(paths::addPathItem);
      api.setPaths(paths);
      api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
    };
  }

  /** Instead of the guesses that come from the exception handlers. */
  private static void mayFail(Operation operation) {
    var responses = new ApiResponses();
    operation.getResponses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .forEach(response -> responses.addApiResponse(response.getKey(), response.getValue()));
    var content =
        new Content()
            .addMediaType(
                "application/problem+json",
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
    responses.setDefault(new ApiResponse().description("A problem (RFC 9457)").content(content));
    operation.setResponses(responses);
  }

  private static Schema<?> flaw() {
    return typed("object")
        .addProperty("path", typed("string"))
        .addProperty("message", typed("string"))
        .required(List.of("path", "message"));
  }

  private static Schema<?> problem() {
    return typed("object")
        .addProperty("type", typed("string"))
        .addProperty("title", typed("string"))
        .addProperty("status", typed("integer"))
        .addProperty("detail", typed("string"))
        .addProperty(
            "flaws", typed("array").items(new Schema<>().$ref("#/components/schemas/Flaw")))
        .addProperty("requestId", typed("string"))
        .required(List.of("type", "title", "status", "detail", "requestId"));
  }

  private static Schema<Object> typed(String type) {
    var schema = new Schema<>();
    schema.addType(type);
    return schema;
  }
}
