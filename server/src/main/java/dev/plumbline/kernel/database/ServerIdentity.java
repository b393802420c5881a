package dev.plumbline.kernel.database;

import static dev.plumbline.kernel.database.Commands.concat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As whom PostgreSQL runs, since it refuses root: as root drop to "nobody" by setpriv where that
 * account can reach the folders, else hide root in a user namespace.
 *
 * @param prefix what stands before a command
 * @param account who owns the folders, or null for the account of this process
 */
record ServerIdentity(List<String> prefix, @Nullable String account) {
  private static final String UNPRIVILEGED = "nobody";

  static ServerIdentity choose(Path home, Path binaries) throws IOException, InterruptedException {
    if ((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") != 0) {
      return new ServerIdentity(List.of(), null);
    }
    if (Commands.onPath("setpriv")) {
      Commands.run(List.of("chown", UNPRIVILEGED, home.toString()));
      var group = Commands.run(List.of("id", "-g", UNPRIVILEGED)).strip();
      var drop =
          List.of(
              "setpriv",
              "--reuid",
              UNPRIVILEGED,
              "--regid",
              group,
              "--clear-groups",
              "--no-new-privs");
      if (Commands.succeeds(concat(drop, "test", "-w", home.toString()))
          && Commands.succeeds(
              concat(drop, "test", "-x", binaries.resolve("bin/postgres").toString()))) {
        return new ServerIdentity(drop, UNPRIVILEGED);
      }
      Commands.run(List.of("chown", "0", home.toString()));
    }
    return new ServerIdentity(List.of("unshare", "-U"), null);
  }

  void own(Path path) throws IOException, InterruptedException {
    if (account != null) {
      Commands.run(List.of("chown", account, path.toString()));
    }
  }

  List<String> command(String... words) {
    return concat(prefix, words);
  }

  /**
   * The operating system stops the child when the thread that forked it ends, as after kill -9 of
   * this JVM; and a session of its own keeps Ctrl-C from stopping it before this JVM is done.
   */
  List<String> mortal(String... words) {
    var before = prefix;
    if (Commands.onPath("setpriv")) {
      boolean already = !prefix.isEmpty() && prefix.getFirst().equals("setpriv");
      before = concat(already ? prefix : concat(prefix, "setpriv"), "--pdeathsig", "INT");
    }
    if (Commands.onPath("setsid")) {
      before = concat(before, "setsid");
    }
    return concat(before, words);
  }
}
