package dev.plumbline.accounts.signin;

import dev.plumbline.accounts.ApiKeyScope;
import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the {@link CurrentAccount} and keeps API keys to what they are for. */
@Configuration(proxyBeanMethods = false)
class CallerOfRequests implements WebMvcConfigurer {
  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentAccount.class);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Resolver());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Scopes());
  }

  private static Optional<CurrentAccount> caller() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        ? Optional.of(signedIn.getPrincipal())
        : Optional.empty();
  }

  private static final class Resolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == CurrentAccount.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return caller()
          .orElseThrow(() -> Problem.of(401, "sign-in-required", "Please sign in.").exception());
    }
  }

  private static final class Scopes implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      var key = caller().map(CurrentAccount::apiKey).orElse(null);
      if (key == null || !(handler instanceof HandlerMethod method)) {
        return true;
      }
      var scope = method.getMethodAnnotation(ApiKeyScope.class);
      if (scope == null || !key.scopes().contains(scope.value())) {
        throw Problem.of(403, "scope-missing", "This API key is not meant for that.").exception();
      }
      return true;
    }
  }
}
