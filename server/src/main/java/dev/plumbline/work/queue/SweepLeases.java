package dev.plumbline.work.queue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every few seconds the places of leases that ran out go back to their tasks. */
@Configuration(proxyBeanMethods = false)
class SweepLeases {
  @Bean
  RecurringTask<Void> sweepLeasesTask(Openings openings, Clock clock) {
    return Tasks.recurring("sweep-leases", FixedDelay.ofSeconds(3))
        .execute((instance, context) -> sweep(openings, clock));
  }

  private static void sweep(Openings openings, Clock clock) {
    for (int project : openings.lapsed(clock.instant())) {
      while (openings.sweep(project, clock.instant()) > 0) {
        // Batches keep the project's lock short; the next one takes what is left.
      }
    }
  }
}
