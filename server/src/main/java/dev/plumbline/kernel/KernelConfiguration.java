package dev.plumbline.kernel;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KernelConfiguration {
  /** The application's clock; SQL gets its time from here too. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
