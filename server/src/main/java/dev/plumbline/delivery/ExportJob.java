package dev.plumbline.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.plumbline.kernel.Ids;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes exports in the background; what the server left unfinished is made at its next start. */
@Component
class ExportJob {
  private static final TaskDescriptor<Integer> TASK =
      TaskDescriptor.of("make-export", Integer.class);

  private static final int TRIES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final String GAVE_UP =
      "Something went wrong on our side, three times; the server's log says more.";

  private final ObjectProvider<SchedulerClient> scheduler;
  private final Exports exports;
  private final Ids ids;
  private final Clock clock;

  ExportJob(ObjectProvider<SchedulerClient> scheduler, Exports exports, Ids ids, Clock clock) {
    this.scheduler = scheduler;
    this.exports = exports;
    this.ids = ids;
    this.clock = clock;
  }

  /** In the caller's transaction: without its commit nothing runs. */
  void schedule(int id) {
    scheduler
        .getObject()
        .scheduleIfNotExists(
            TASK.instance(id + "-" + ids.random()).data(id).build(), clock.instant());
  }

  @EventListener(ApplicationReadyEvent.class)
  void takeUpAgain() {
    exports.unfinished().forEach(this::schedule);
  }

  @Configuration(proxyBeanMethods = false)
  static class Schedule {
    @Bean
    OneTimeTask<Integer> makeExportTask(RunExport run, Exports exports, Clock clock) {
      return Tasks.oneTime(TASK)
          .onFailure(
              new MaxRetriesFailureHandler<>(
                  TRIES,
                  new OnFailureRetryLater<>(PAUSE),
                  (failed, operations) ->
                      exports.fail(
                          (Integer) failed.getExecution().taskInstance.getData(),
                          GAVE_UP,
                          clock.instant())))
          .execute((instance, context) -> run.run(instance.getData()));
    }
  }
}
