package dev.plumbline.work.importing;

import dev.plumbline.JobProcess;

/** The import whose number it reads. */
final class RunOneImport {
  private RunOneImport() {}

  public static void main(String[] args) {
    JobProcess.main(args, server -> server.getBean(RunImport.class)::run);
  }
}
