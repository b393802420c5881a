package dev.plumbline.projects;

/** What one may do with a project. */
public enum Right {
  /** Read its settings, texts, progress and agreement. */
  SEE,
  /** Change settings, texts, admission and grants. */
  DESIGN,
  /** Bring data in. */
  BRING,
  /** Take data out. */
  TAKE,
  /** Rule on escalations, see single judgments and people. */
  LEAD
}
