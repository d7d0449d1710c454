package io.wirewatch.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Scores the reader against the cases of gofeed: feeds beside what that library makes of them. Run
 * by hand with the folder as argument; lists every case in which a field differs, and every file
 * that has nothing to be compared with.
 */
public final class FeedCaseScore {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FeedCaseScore() {}

  /** Scores the cases below {@code args[0]}. */
  public static void main(String[] args) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(Path.of(args[0]))) {
      files = tree.filter(Files::isRegularFile).sorted().toList();
    }
    int cases = 0;
    int passed = 0;
    List<Long> micros = new ArrayList<>();
    for (Path file : files) {
      Path expectation = expectation(file);
      if (files.contains(expectation)) {
        byte[] body = Files.readAllBytes(file);
        long start = System.nanoTime();
        FeedReading reading = new FeedParser().parse(body, null, null);
        micros.add((System.nanoTime() - start) / 1000);
        cases++;
        List<String> differences =
            differences(MAPPER.readTree(Files.readString(expectation)), reading);
        passed += differences.isEmpty() ? 1 : 0;
        differences.forEach(difference -> System.out.println(file + ": " + difference));
      } else if (!isExpectation(file, files)) {
        System.out.println(file + ": nothing to compare with");
      }
    }
    micros.sort(null);
    System.out.printf(
        "%d of %d cases equal (%.1f %%); median %d µs, 99th percentile %d µs%n",
        passed,
        cases,
        100.0 * passed / Math.max(1, cases),
        micros.isEmpty() ? 0 : micros.get(micros.size() / 2),
        micros.isEmpty() ? 0 : micros.get(micros.size() * 99 / 100));
  }

  private static Path expectation(Path feed) {
    String name = feed.getFileName().toString();
    return feed.resolveSibling(
        name.endsWith(".xml")
            ? name.replaceFirst("\\.xml$", ".json")
            : name.replaceFirst("\\.json$", "_expected.json"));
  }

  private static boolean isExpectation(Path file, List<Path> files) {
    String name = file.getFileName().toString();
    return name.endsWith("_expected.json")
        || files.contains(file.resolveSibling(name.replaceFirst("\\.json$", ".xml")));
  }

  private static List<String> differences(JsonNode expected, FeedReading reading) {
    List<String> differences = new ArrayList<>();
    if (!(reading instanceof FeedReading.Read read)) {
      return List.of("expected a feed, got " + reading);
    }
    compare(
        "feed", FeedCaseExpectation.ofFeed(expected), FeedCaseActual.of(read.feed()), differences);
    JsonNode items = expected.has("entries") ? expected.get("entries") : expected.path("items");
    List<FeedItem> actual = read.feed().items();
    if (items.size() != actual.size()) {
      differences.add("expected %d items, got %d".formatted(items.size(), actual.size()));
    }
    for (int i = 0; i < Math.min(items.size(), actual.size()); i++) {
      compare(
          "item " + i,
          FeedCaseExpectation.ofItem(items.get(i)),
          FeedCaseActual.of(actual.get(i)),
          differences);
    }
    return differences;
  }

  private static void compare(
      String what,
      Map<String, String> expected,
      Map<String, String> actual,
      List<String> differences) {
    expected.forEach(
        (field, value) -> {
          String got = actual.getOrDefault(field, "");
          // An author is a name and an address there, one string here: both have to be in it.
          boolean equal =
              field.equals("author")
                  ? Stream.of(value.split("\\|")).allMatch(got::contains)
                  : value.equals(got);
          if (!equal) {
            differences.add("%s %s: expected “%s”, got “%s”".formatted(what, field, value, got));
          }
        });
  }
}
