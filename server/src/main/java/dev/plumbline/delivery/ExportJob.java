package dev.plumbline.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dev.plumbline.kernel.BackgroundJob;
import dev.plumbline.kernel.Ids;
import dev.plumbline.sentences.Sentence;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes exports in the background; what the server left unfinished is made at its next start. */
@Component
class ExportJob {
  private static final BackgroundJob JOB = new BackgroundJob("make-export");
  private static final Sentence GAVE_UP =
      Sentence.of("Something went wrong on our side, three times; the server's log says more.");

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
    JOB.schedule(scheduler, id, ids, clock);
  }

  @EventListener(ApplicationReadyEvent.class)
  void takeUpAgain() {
    exports.unfinished().forEach(this::schedule);
  }

  @Configuration(proxyBeanMethods = false)
  static class Schedule {
    @Bean
    OneTimeTask<Integer> makeExportTask(RunExport run, Exports exports, Clock clock) {
      return JOB.task(run::run, id -> exports.fail(id, GAVE_UP, clock.instant()));
    }
  }
}
