package dev.plumbline.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

class WholeNumbersTest {
  record Pair(int one, @Nullable Integer other) {}

  /** Set up as application.yaml and the seam set up the application's. */
  private final JsonMapper json =
      JsonMapper.builder()
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .addModule(new WholeNumbers().integers())
          .build();

  @ParameterizedTest
  @ValueSource(strings = {"4", "4.0", "4e0", "0.4e1"})
  void aWholeNumberIsOneHoweverItIsWritten(String four) {
    assertThat(json.readValue("{\"one\":%1$s,\"other\":%1$s}".formatted(four), Pair.class))
        .isEqualTo(new Pair(4, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.5", "1e10", "2147483648", "\"4\"", "true", "\"\"", "[4]"})
  void anythingElseIsRefused(String other) {
    assertThatThrownBy(() -> json.readValue("{\"one\":%s}".formatted(other), Pair.class))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> json.readValue("{\"other\":%s}".formatted(other), Pair.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void whatIsLeftOutIsZeroOrAbsent() {
    assertThat(json.readValue("{}", Pair.class)).isEqualTo(new Pair(0, null));
    assertThat(json.readValue("{\"one\":null,\"other\":null}", Pair.class))
        .isEqualTo(new Pair(0, null));
  }
}
