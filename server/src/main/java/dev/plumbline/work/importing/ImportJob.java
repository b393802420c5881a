package dev.plumbline.work.importing;

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

/**
 * Reads files in the background. Whatever was running when the server died is taken up again from
 * its checkpoint at the next start; a second run of the same import stops where the first is ahead.
 */
@Component
class ImportJob {
  private static final BackgroundJob JOB = new BackgroundJob("import-file");
  private static final Sentence GAVE_UP =
      Sentence.of(
          "Something went wrong on our side, three times. What is in stays in; the log says more.");

  private final ObjectProvider<SchedulerClient> scheduler;
  private final Imports imports;
  private final Ids ids;
  private final Clock clock;

  ImportJob(ObjectProvider<SchedulerClient> scheduler, Imports imports, Ids ids, Clock clock) {
    this.scheduler = scheduler;
    this.imports = imports;
    this.ids = ids;
    this.clock = clock;
  }

  /** In the caller's transaction: without its commit nothing runs. */
  void schedule(int importId) {
    JOB.schedule(scheduler, importId, ids, clock);
  }

  @EventListener(ApplicationReadyEvent.class)
  void takeUpAgain() {
    imports.running().forEach(this::schedule);
  }

  @Configuration(proxyBeanMethods = false)
  static class Schedule {
    @Bean
    OneTimeTask<Integer> importFileTask(RunImport run, Imports imports, Clock clock) {
      return JOB.task(run::run, id -> imports.finish(id, GAVE_UP, clock.instant()));
    }
  }
}
