package dev.plumbline.kernel.log;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How facts become followed. Together and a moment more, they are how far followers are behind: a
 * look at many facts at once costs hardly more than one at few.
 *
 * @param window how long a fact may be withdrawn before followers see it
 * @param pause between two looks at the log
 */
@ConfigurationProperties("plumbline.log")
public record LogProperties(
    @DefaultValue("8s") Duration window, @DefaultValue("2s") Duration pause) {}
