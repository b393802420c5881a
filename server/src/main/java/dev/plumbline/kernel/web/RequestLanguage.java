package dev.plumbline.kernel.web;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The first of the languages asked for that the server speaks; English where it speaks none of them
 * or none is asked for, whatever the machine's own.
 */
@Configuration(proxyBeanMethods = false)
class RequestLanguage {
  @Bean
  LocaleResolver localeResolver(Translations translations) {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(translations.languages());
    resolver.setDefaultLocale(Locale.ENGLISH);
    return resolver;
  }
}
