package dev.plumbline.kernel.log;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One look at the log: orders what is new, then brings every follower up to date. */
@Component
public class FollowLog {
  private static final Logger log = LoggerFactory.getLogger(FollowLog.class);
  private static final int CHUNK = 5_000;

  private final LogPositions positions;
  private final ObjectProvider<LogFollower> followers;
  private final TransactionTemplate transaction;
  private final LogProperties properties;
  private final Clock clock;

  FollowLog(
      LogPositions positions,
      ObjectProvider<LogFollower> followers,
      TransactionTemplate transaction,
      LogProperties properties,
      Clock clock) {
    this.positions = positions;
    this.followers = followers;
    this.transaction = transaction;
    this.properties = properties;
    this.clock = clock;
  }

  public void run() {
    while (Boolean.TRUE.equals(transaction.execute(status -> order()))) {
      // one transaction per batch
    }
    var lastRead = new LastRead();
    followers.orderedStream().forEach(follower -> bringUpToDate(follower, lastRead));
  }

  /** Whether there may be more. */
  private boolean order() {
    if (!positions.lock()) {
      return false;
    }
    positions.raiseFloor();
    return positions.assign(clock.instant().minus(properties.window())) == LogPositions.BATCH;
  }

  /** A follower that fails keeps its cursor and is called again; it does not stop the others. */
  private void bringUpToDate(LogFollower follower, LastRead lastRead) {
    try {
      while (Boolean.TRUE.equals(transaction.execute(status -> step(follower, lastRead)))) {
        // one transaction per chunk
      }
    } catch (RuntimeException e) {
      log.error("follower {} failed", follower.name(), e);
    }
  }

  private boolean step(LogFollower follower, LastRead lastRead) {
    var cursor = positions.cursor(follower.name());
    if (cursor.isEmpty()) {
      return false;
    }
    List<LogEntry> entries = lastRead.after(cursor.get());
    if (entries.isEmpty()) {
      return false;
    }
    follower.follow(entries);
    positions.advance(follower.name(), entries.getLast().position());
    return entries.size() == CHUNK;
  }

  /** Followers are mostly at the same place: what one has read, the next need not read again. */
  private final class LastRead {
    private long position = -1;
    private List<LogEntry> entries = List.of();

    List<LogEntry> after(long from) {
      if (from != position) {
        entries = positions.after(from, CHUNK);
        position = from;
      }
      return entries;
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Schedule {
    @Bean
    RecurringTask<Void> followLogTask(FollowLog follow, LogProperties properties) {
      return Tasks.recurring("follow-log", FixedDelay.of(properties.pause()))
          .execute((instance, context) -> follow.run());
    }
  }
}
