package dev.plumbline.accounts.auditing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Chains new audit entries: each hash covers position, entry and the hash before it. */
@Component
class SealAudit {
  private static final int BATCH = 1_000;
  private static final byte[] START = new byte[32];

  /**
   * @param entries how many are sealed
   * @param head the newest hash, in hexadecimal digits
   * @param brokenAt the first position whose hash is not what its entry demands
   * @param overdue entries that wait for their seal for more than a minute
   */
  record AuditVerification(long entries, String head, @Nullable Long brokenAt, long overdue) {}

  private final AuditSeals seals;
  private final Clock clock;

  SealAudit(AuditSeals seals, Clock clock) {
    this.seals = seals;
    this.clock = clock;
  }

  @Transactional
  public void seal() {
    if (!seals.lock()) {
      return;
    }
    var head = seals.head().orElse(new AuditSeals.Seal(0, START));
    for (var entry : seals.unsealed(BATCH)) {
      long position = head.position() + 1;
      head = new AuditSeals.Seal(position, hash(head.hash(), position, entry.text()));
      seals.add(head, entry.id());
    }
  }

  @Transactional(readOnly = true)
  public AuditVerification verify() {
    var head = new AuditSeals.Seal(0, START);
    for (var links = seals.after(0, BATCH);
        !links.isEmpty();
        links = seals.after(head.position(), BATCH)) {
      for (var link : links) {
        long position = head.position() + 1;
        var expected = hash(head.hash(), position, link.text());
        if (link.position() != position || !Arrays.equals(expected, link.hash())) {
          return verification(head, position);
        }
        head = new AuditSeals.Seal(position, expected);
      }
    }
    return verification(head, null);
  }

  private AuditVerification verification(AuditSeals.Seal head, @Nullable Long brokenAt) {
    return new AuditVerification(
        head.position(),
        HexFormat.of().formatHex(head.hash()),
        brokenAt,
        seals.unsealedBefore(clock.instant().minus(Duration.ofMinutes(1))));
  }

  private static byte[] hash(byte[] before, long position, String entry) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
      return digest.digest(entry.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Schedule {
    @Bean
    RecurringTask<Void> sealAuditTask(SealAudit seal) {
      return Tasks.recurring("seal-audit", FixedDelay.ofSeconds(5))
          .execute((instance, context) -> seal.seal());
    }
  }
}
