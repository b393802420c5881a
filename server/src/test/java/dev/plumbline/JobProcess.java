package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Scanner;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** A server in a process of its own that does one piece of background work, to be killed at it. */
public final class JobProcess implements AutoCloseable {
  private static final String READY = "ready for work";

  private final Process process;

  private JobProcess(Process process) {
    this.process = process;
  }

  /**
   * Waits until it is ready.
   *
   * @param program whose main calls {@link #main}
   */
  public static JobProcess start(Class<?> program, Environment environment) throws IOException {
    var started = ServerProcess.command(program, 0, environment).start();
    var output = started.inputReader();
    var line = output.readLine();
    while (line != null && !line.equals(READY)) {
      line = output.readLine();
    }
    assertThat(line).isEqualTo(READY);
    return new JobProcess(started);
  }

  /** Does what the number that it reads names. */
  public static void main(String[] args, Function<ApplicationContext, IntConsumer> work) {
    try (var context = SpringApplication.run(PlumblineApplication.class, args);
        var input = new Scanner(System.in)) {
      System.out.println(READY);
      work.apply(context).accept(input.nextInt());
    }
  }

  /** Until the work has begun so far as is said. */
  public void work(int key, BooleanSupplier begun) throws IOException {
    var input = process.outputWriter();
    input.write(key + "\n");
    input.flush();
    while (!begun.getAsBoolean()) {
      assertThat(process.isAlive()).isTrue();
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
