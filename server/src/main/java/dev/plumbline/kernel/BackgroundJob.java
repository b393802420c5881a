package dev.plumbline.kernel;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A kind of work on one row, named by its inner key, that runs in the background: three times if it
 * fails, then it is given up.
 */
public final class BackgroundJob {
  private static final int TRIES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(20);

  private final TaskDescriptor<Integer> task;

  public BackgroundJob(String name) {
    task = TaskDescriptor.of(name, Integer.class);
  }

  /** In the caller's transaction: without its commit nothing runs. */
  public void schedule(ObjectProvider<SchedulerClient> scheduler, int key, Ids ids, Clock clock) {
    // A run that was killed still stands there under its own name, so each has another.
    var run = task.instance(key + "-" + ids.random()).data(key).build();
    scheduler.getObject().scheduleIfNotExists(run, clock.instant());
  }

  /** A bean of this type lets the scheduler know the work. */
  public OneTimeTask<Integer> task(IntConsumer work, IntConsumer giveUp) {
    return Tasks.oneTime(task)
        .onFailure(
            new MaxRetriesFailureHandler<>(
                TRIES - 1,
                new OnFailureRetryLater<>(PAUSE),
                (failed, operations) ->
                    giveUp.accept((Integer) failed.getExecution().taskInstance.getData())))
        .execute((instance, context) -> work.accept(instance.getData()));
  }
}
