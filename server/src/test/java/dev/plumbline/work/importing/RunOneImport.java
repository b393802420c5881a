package dev.plumbline.work.importing;

import dev.plumbline.PlumblineApplication;
import java.util.Scanner;
import org.springframework.boot.SpringApplication;

/** A server in a process of its own that runs the import whose number it reads, to be killed. */
final class RunOneImport {
  static final String READY = "ready to import";

  private RunOneImport() {}

  public static void main(String[] args) {
    try (var context = SpringApplication.run(PlumblineApplication.class, args);
        var input = new Scanner(System.in)) {
      System.out.println(READY);
      context.getBean(RunImport.class).run(input.nextInt());
    }
  }
}
