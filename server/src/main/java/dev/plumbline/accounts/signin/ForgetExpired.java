package dev.plumbline.accounts.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once an hour, removes sessions and counts of failures that no longer mean anything. */
@Configuration(proxyBeanMethods = false)
class ForgetExpired {
  @Bean
  RecurringTask<Void> forgetExpiredTask(Sessions sessions, SignInFailures failures, Clock clock) {
    return Tasks.recurring("forget-expired-sessions", FixedDelay.ofHours(1))
        .execute(
            (instance, context) -> {
              var now = clock.instant();
              sessions.forgetExpired(now);
              failures.forgetBefore(now.minus(SignInFailures.WINDOW));
            });
  }
}
