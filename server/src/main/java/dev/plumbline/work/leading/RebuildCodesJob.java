package dev.plumbline.work.leading;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dev.plumbline.kernel.BackgroundJob;
import dev.plumbline.kernel.Ids;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Makes codes anew in the background; the project's lock lets one run at a time. */
@Component
class RebuildCodesJob {
  private static final BackgroundJob JOB = new BackgroundJob("rebuild-codes");
  private static final Logger log = LoggerFactory.getLogger(RebuildCodesJob.class);

  private final ObjectProvider<SchedulerClient> scheduler;
  private final Ids ids;
  private final Clock clock;

  RebuildCodesJob(ObjectProvider<SchedulerClient> scheduler, Ids ids, Clock clock) {
    this.scheduler = scheduler;
    this.ids = ids;
    this.clock = clock;
  }

  /** In the caller's transaction: without its commit nothing runs. */
  void schedule(int project) {
    JOB.schedule(scheduler, project, ids, clock);
  }

  @Configuration(proxyBeanMethods = false)
  static class Schedule {
    @Bean
    OneTimeTask<Integer> rebuildCodesTask(RebuildCodes rebuild) {
      return JOB.task(
          rebuild::run,
          project ->
              log.error(
                  "the codes of project {} could not be made anew, three times; those before the"
                      + " failure are new, the others as they were",
                  project));
    }
  }
}
