package dev.plumbline.kernel.web;

import dev.plumbline.sentences.Sentence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Writes sentences as text in the language of the request. */
@Configuration(proxyBeanMethods = false)
class SentenceJson {
  @Bean
  JacksonModule sentences(Translations translations) {
    var module = new SimpleModule("sentences");
    module.addSerializer(
        Sentence.class,
        new ValueSerializer<>() {
          @Override
          public void serialize(Sentence sentence, JsonGenerator to, SerializationContext context) {
            to.writeString(translations.say(sentence));
          }
        });
    return module;
  }
}
