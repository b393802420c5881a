package dev.plumbline.projects.templates;

import dev.plumbline.kernel.web.SealedFamily;
import dev.plumbline.questions.QuestionTypes;
import dev.plumbline.questions.inputs.InputTypes;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the API's description know the kinds, from the registries. */
@Configuration(proxyBeanMethods = false)
class SeamSchemas {
  @Bean
  SealedFamily questionKinds() {
    var cases = new TreeMap<String, String>();
    QuestionTypes.all().forEach(type -> cases.put(type.id(), type.question().getSimpleName()));
    return new SealedFamily("Question", cases);
  }

  @Bean
  SealedFamily answerKinds() {
    var cases = new TreeMap<String, String>();
    QuestionTypes.all().forEach(type -> cases.put(type.id(), type.answer().getSimpleName()));
    return new SealedFamily("Answer", cases);
  }

  @Bean
  SealedFamily inputKinds() {
    var cases = new TreeMap<String, String>();
    InputTypes.all().forEach(type -> cases.put(type.id(), type.input().getSimpleName()));
    return new SealedFamily("Input", cases);
  }

  @Bean
  SealedFamily valueKinds() {
    var cases = new TreeMap<String, String>();
    InputTypes.all().forEach(type -> cases.put(type.id(), type.value().getSimpleName()));
    return new SealedFamily("Value", cases);
  }
}
