package io.wirewatch.ingest.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns paths into the files to replay. A folder with a {@code manifest.yaml} and a folder {@code
 * corpus} is a corpus: the documents of the manifest, then the files it does not list. Any other
 * folder is walked in the order of names. Hidden files and folders are left out, links to folders
 * are not followed; a {@code urls.tsv} only says where the pages beside it came from.
 */
final class Corpus {

  private static final String DOCUMENTS = "corpus";

  private Corpus() {}

  /**
   * Returns the files at the paths, each once, in order.
   *
   * @throws MissingPathException if there is nothing at a path
   * @throws InvalidManifestException if a manifest is broken
   */
  static List<InputFile> files(List<Path> paths) {
    Map<Path, InputFile> files = new LinkedHashMap<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new MissingPathException(path);
      }
      for (InputFile file : at(path.toAbsolutePath().normalize())) {
        files.putIfAbsent(file.path(), file);
      }
    }
    return List.copyOf(files.values());
  }

  private static List<InputFile> at(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(single(path));
    }
    Path root = root(path);
    return root == null ? walked(path, path, Map.of()) : corpus(root);
  }

  /** A file of a corpus keeps its manifest entry, and so its identity, when it is named alone. */
  private static InputFile single(Path file) {
    Path folder = file.getParent();
    Path root = folder == null ? null : root(folder);
    Manifest.Entry entry = null;
    if (root != null && folder != null) {
      String name = name(root.resolve(DOCUMENTS), file);
      entry = ManifestReader.read(root.resolve(Manifest.FILE)).entries().get(name);
    }
    return new InputFile(file, String.valueOf(file.getFileName()), entry);
  }

  /** Returns the corpus that a folder is, or is the documents of; null if it is neither. */
  private static @Nullable Path root(Path folder) {
    if (isRoot(folder)) {
      return folder;
    }
    Path parent = folder.getParent();
    return folder.endsWith(DOCUMENTS) && parent != null && isRoot(parent) ? parent : null;
  }

  private static boolean isRoot(Path folder) {
    return Files.isRegularFile(folder.resolve(Manifest.FILE))
        && Files.isDirectory(folder.resolve(DOCUMENTS));
  }

  private static List<InputFile> corpus(Path root) {
    Path folder = root.resolve(DOCUMENTS);
    Map<String, Manifest.Entry> entries =
        ManifestReader.read(root.resolve(Manifest.FILE)).entries();
    List<InputFile> files = new ArrayList<>();
    entries.forEach((name, entry) -> files.add(new InputFile(folder.resolve(name), name, entry)));
    for (InputFile file : walked(folder, folder, entries)) {
      if (file.entry() == null) {
        files.add(file);
      }
    }
    return files;
  }

  private static List<InputFile> walked(
      Path base, Path folder, Map<String, Manifest.Entry> entries) {
    Map<String, InputFile> byName = new TreeMap<>(Comparator.naturalOrder());
    try {
      Files.walkFileTree(
          folder.toRealPath(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              return isHidden(dir) && !isSame(dir, folder)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!isHidden(file) && !file.endsWith(PageUrls.FILE)) {
                add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              // What cannot be opened is still a document: reading it says why it is refused.
              add(file);
              return FileVisitResult.CONTINUE;
            }

            private void add(Path file) {
              String name = realName(base, file);
              byName.put(name, new InputFile(base.resolve(name), name, entries.get(name)));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder + ": " + e.getMessage(), e);
    }
    return List.copyOf(byName.values());
  }

  private static String realName(Path base, Path file) {
    try {
      return name(base.toRealPath(), file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + base + ": " + e.getMessage(), e);
    }
  }

  private static boolean isSame(Path dir, Path folder) {
    try {
      return Files.isSameFile(dir, folder);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  private static String name(Path base, Path file) {
    return base.relativize(file).toString().replace('\\', '/');
  }
}
