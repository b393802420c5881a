package dev.plumbline.accounts.security;

import dev.plumbline.accounts.apikeys.ApiKeyFilter;
import dev.plumbline.kernel.Problem;
import dev.plumbline.kernel.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextRepository;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  /** A measurement of every filter on every request costs more than all of the filters. */
  @Bean
  SecurityObservationSettings observations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      SecurityContextRepository contexts,
      ApiKeyFilter.Source keys,
      Problems problems) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.POST, "/api/v1/session")
                    .permitAll()
                    .requestMatchers(
                        "/api/v1/links/**", "/api/v1/openapi", "/api/v1/templates/schema")
                    .permitAll()
                    .requestMatchers("/api/**")
                    .authenticated()
                    .requestMatchers("/actuator/health")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasAuthority("ADMIN")
                    .anyRequest()
                    .permitAll())
        // A browser adds no such header by itself, so a foreign page cannot send it for someone.
        .csrf(
            csrf ->
                csrf.spa()
                    .ignoringRequestMatchers(
                        request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null))
        .securityContext(context -> context.securityContextRepository(contexts))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .logout(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable) // the kernel sets its own
        .addFilterBefore(keys.filter(), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(
                        (request, response, e) ->
                            problems.write(
                                Problem.of(401, "sign-in-required", "Please sign in."),
                                request,
                                response))
                    .accessDeniedHandler(
                        (request, response, e) ->
                            problems.write(
                                Problem.of(
                                    403,
                                    "forbidden",
                                    "The request lacks its XSRF token, or you may not do this."),
                                request,
                                response)))
        .build();
  }
}
