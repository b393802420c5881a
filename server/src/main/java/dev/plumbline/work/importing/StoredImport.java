package dev.plumbline.work.importing;

import dev.plumbline.projects.ProjectId;
import dev.plumbline.work.importing.rows.Mapping;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as the database holds it while it is being worked on.
 *
 * @param batch null until it starts, as are the mapping and the versions
 * @param entries how many of the file's entries are taken in
 */
record StoredImport(
    int id,
    UUID uid,
    ProjectId project,
    String name,
    String sha256,
    ImportState state,
    @Nullable Started started,
    long entries) {

  /** What was decided at the start. */
  record Started(
      int batch,
      Mapping mapping,
      int templateVersion,
      int rubricVersion,
      int humanOpenings,
      RepeatsPolicy repeats,
      int lane) {}
}
