package dev.plumbline.delivery;

import dev.plumbline.JobProcess;

/** The export whose number it reads. */
final class RunOneExport {
  private RunOneExport() {}

  public static void main(String[] args) {
    JobProcess.main(args, server -> server.getBean(RunExport.class)::run);
  }
}
