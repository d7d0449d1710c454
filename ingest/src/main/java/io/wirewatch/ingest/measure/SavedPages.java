package io.wirewatch.ingest.measure;

import io.wirewatch.ingest.page.WebPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of pages: a file {@code ID.html} for each, and a table of where they came from. */
public final class SavedPages {

  static final String SUFFIX = ".html";

  private SavedPages() {}

  /**
   * Reads all pages of a folder into memory, in the order of their ids.
   *
   * @param folder holds the pages; folders in it are passed over
   * @param urls a line a page: id, tab, address. Null for none; a page that is not in it gets an
   *     address of {@link WebPage#CAPTURE}
   * @param decoder makes text of a file's bytes
   * @throws InvalidPagesException if a line of the table is not one, or names a page that the
   *     folder does not hold, or there are no pages
   * @throws IOException if a file cannot be read
   */
  public static List<SavedPage> read(
      Path folder, @Nullable Path urls, Function<byte[], String> decoder) throws IOException {
    Map<String, String> addresses = urls == null ? Map.of() : addresses(urls, folder);
    List<SavedPage> pages = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = String.valueOf(file.getFileName());
      String id = name.substring(0, name.length() - SUFFIX.length());
      String url = addresses.getOrDefault(id, WebPage.CAPTURE + id);
      pages.add(new SavedPage(id, url, decoder.apply(Files.readAllBytes(file))));
    }
    if (pages.isEmpty()) {
      throw new InvalidPagesException(folder + " holds no *" + SUFFIX + ": check the path");
    }
    pages.sort(Comparator.comparing(SavedPage::id));
    return pages;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
          .toList();
    }
  }

  private static Map<String, String> addresses(Path table, Path folder) throws IOException {
    Map<String, String> addresses = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(table)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      int tab = line.indexOf('\t');
      if (tab <= 0 || line.substring(tab).isBlank()) {
        throw new InvalidPagesException(
            "%s:%d: write the page's id, a tab and its address".formatted(table, number));
      }
      String id = line.substring(0, tab).strip();
      if (!Files.isRegularFile(folder.resolve(id + SUFFIX))) {
        throw new InvalidPagesException(
            "%s:%d: there is no %s: add the page or remove the line"
                .formatted(table, number, folder.resolve(id + SUFFIX)));
      }
      addresses.put(id, line.substring(tab).strip());
    }
    return addresses;
  }
}
