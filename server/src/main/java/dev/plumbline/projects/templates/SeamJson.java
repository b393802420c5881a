package dev.plumbline.projects.templates;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plumbline.questions.Answer;
import dev.plumbline.questions.Input;
import dev.plumbline.questions.Question;
import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.Value;
import dev.plumbline.questions.inputs.InputTypes;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/** Teaches Jackson the inputs, values, questions and answers of every registered kind. */
@Configuration(proxyBeanMethods = false)
public class SeamJson {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  interface Kind {}

  /** A module of one's own for each mapper that shall read or write the seam. */
  public static JacksonModule module() {
    var module = new SimpleModule("seam");
    module.addDeserializer(String.class, new StorableText());
    module.addKeyDeserializer(String.class, new StorableText.Key());
    module.setMixInAnnotation(Input.class, Kind.class);
    module.setMixInAnnotation(Value.class, Kind.class);
    module.setMixInAnnotation(Question.class, Kind.class);
    module.setMixInAnnotation(Answer.class, Kind.class);
    for (var type : InputTypes.all()) {
      module.registerSubtypes(
          new NamedType(type.input(), type.id()), new NamedType(type.value(), type.id()));
    }
    for (var type : QuestionTypes.all()) {
      module.registerSubtypes(
          new NamedType(type.question(), type.id()), new NamedType(type.answer(), type.id()));
    }
    return module;
  }

  @Bean
  JacksonModule seamModule() {
    return module();
  }

  /** A number or switch that is left out is 0 or off; the records say what they do not accept. */
  @Bean
  JsonMapperBuilderCustomizer absentNumbers() {
    return builder -> builder.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
  }
}
