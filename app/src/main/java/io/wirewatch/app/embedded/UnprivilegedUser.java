package io.wirewatch.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The user that Elasticsearch runs as. It refuses to run as root; when we are root it runs as
 * {@code nobody}, else as ourselves.
 */
final class UnprivilegedUser {

  private static final int NOBODY = 65534;
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

  private final boolean root;

  UnprivilegedUser() {
    this.root = "root".equals(System.getProperty("user.name"));
  }

  /** Returns whether commands run as another user than ourselves. */
  boolean differs() {
    return root;
  }

  /**
   * Returns what to put before a command, so that it runs as this user, in the same process.
   *
   * <p>Not {@code setpriv --pdeathsig}: it fires when the thread that spawned the child ends.
   *
   * @throws EmbeddedServerException if we are root and the machine has no way to run as another
   */
  List<String> commandPrefix() {
    if (!root) {
      return List.of();
    }
    if (isInstalled("setpriv")) {
      return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");
    }
    if (isInstalled("chroot")) {
      return List.of("chroot", "--userspec=" + NOBODY + ":" + NOBODY, "/");
    }
    if (isInstalled("runuser")) {
      return List.of("runuser", "-u", "nobody", "--");
    }
    throw new EmbeddedServerException(
        "Elasticsearch does not run as root, and none of setpriv, chroot and runuser is installed:"
            + " start wirewatch as an ordinary user, or pass --elasticsearch to use one that runs");
  }

  /** Returns whether this user can walk to a folder, whose missing parts do not count. */
  boolean canReach(Path folder) throws IOException {
    if (!root) {
      return true;
    }
    for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at)
          && !Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }

  /** Makes a folder this user's own. */
  void own(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (root) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : (Iterable<Path>) all::iterator) {
          Files.setAttribute(path, "unix:uid", NOBODY);
          Files.setAttribute(path, "unix:gid", NOBODY);
        }
      }
    }
  }

  /** Lets this user read a folder with all that is in it, whatever the umask was. */
  void letRead(Path folder) throws IOException {
    if (root) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : (Iterable<Path>) all::iterator) {
          Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
        }
      }
    }
  }

  /** Returns whether a program is on the path of commands. */
  static boolean isInstalled(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(java.io.File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
