package io.wirewatch.ingest.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where saved pages came from, by a file {@code urls.tsv} in their folder or the one above it: a
 * line a page, the file's name with or without its extension, a tab, the address. What is no such
 * line is passed over.
 */
final class PageUrls {

  static final String FILE = "urls.tsv";

  private @Nullable Path folder;
  private Map<String, String> urls = Map.of();

  /**
   * Returns the address of a page.
   *
   * @throws IOException if there is a list that cannot be read
   */
  Optional<String> of(Path page) throws IOException {
    Path beside = page.toAbsolutePath().normalize().getParent();
    // Files come folder by folder: the last list read is nearly always the one that is wanted.
    if (beside != null && !beside.equals(folder)) {
      urls = read(beside);
      folder = beside;
    }
    String name = String.valueOf(page.getFileName());
    int dot = name.lastIndexOf('.');
    String url = urls.get(name);
    return Optional.ofNullable(url != null || dot < 0 ? url : urls.get(name.substring(0, dot)));
  }

  private static Map<String, String> read(Path beside) throws IOException {
    Path list = beside.resolve(FILE);
    Path above = beside.getParent();
    if (!Files.isRegularFile(list) && above != null) {
      list = above.resolve(FILE);
    }
    if (!Files.isRegularFile(list)) {
      return Map.of();
    }
    Map<String, String> urls = new HashMap<>();
    try (BufferedReader reader = Files.newBufferedReader(list)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.split("\t");
        if (fields.length >= 2 && fields[1].startsWith("http")) {
          urls.put(fields[0].strip(), fields[1].strip());
        }
      }
    }
    return urls;
  }
}
