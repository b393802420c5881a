package dev.plumbline.delivery;

import dev.plumbline.PlumblineApplication;
import java.util.Scanner;
import org.springframework.boot.SpringApplication;

/** A server in a process of its own that makes the export whose number it reads, to be killed. */
final class RunOneExport {
  static final String READY = "ready to export";

  private RunOneExport() {}

  public static void main(String[] args) {
    try (var context = SpringApplication.run(PlumblineApplication.class, args);
        var input = new Scanner(System.in)) {
      System.out.println(READY);
      context.getBean(RunExport.class).run(input.nextInt());
    }
  }
}
