package dev.plumbline.kernel;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes every id and secret that leaves the installation. */
@Component
public class Ids {
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

  private final SecureRandom random = new SecureRandom();
  private final TimeOrderedEpochFactory ordered;

  public Ids(Clock clock) {
    this.ordered =
        TimeOrderedEpochFactory.builder()
            .withClock(clock)
            .withRandomFunction(random::nextLong)
            .build();
  }

  /** A UUID of version 7 (RFC 9562): newer ones sort after older ones. */
  public UUID next() {
    return ordered.create();
  }

  /** A UUID of version 4, for what must not betray when it was made. */
  public UUID random() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    long high = 0;
    long low = 0;
    for (int i = 0; i < 8; i++) {
      high = high << 8 | (bytes[i] & 0xff);
      low = low << 8 | (bytes[i + 8] & 0xff);
    }
    return new UUID(high & ~0xf000L | 0x4000L, low & ~(3L << 62) | 1L << 63);
  }

  /** A secret of 256 bits in hexadecimal digits, for one-time links, sessions and keys. */
  public String secret() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Random lower-case base32 letters, five bits each. */
  public String letters(int length) {
    var letters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      letters.append(BASE32.charAt(random.nextInt(32)));
    }
    return letters.toString();
  }

  /** A seed for what must be repeatable but not guessable, such as the order of responses. */
  public int seed() {
    return random.nextInt();
  }
}
