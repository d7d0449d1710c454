package io.wirewatch.ingest.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a set with what people marked as its text.
 *
 * @param set name of the set
 * @param id name of the page in it
 * @param url its address
 * @param file where its markup is
 * @param text the text; null when only snippets are known
 * @param other the text without its optional parts; null when there are none
 * @param with snippets that the text must hold
 * @param without snippets that it must not hold
 */
record GoldPage(
    String set,
    String id,
    String url,
    Path file,
    @Nullable String text,
    @Nullable String other,
    List<String> with,
    List<String> without) {

  /** Reads the sets of a folder, pages in the order of their names. */
  static List<GoldPage> read(Path folder, List<String> sets) throws IOException {
    List<GoldPage> pages = new ArrayList<>();
    for (String set : sets) {
      JsonNode gold = new JsonMapper().readTree(folder.resolve(set).resolve("gt.json").toFile());
      List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(gold.properties());
      entries.sort(Map.Entry.comparingByKey());
      for (Map.Entry<String, JsonNode> entry : entries) {
        Path file = folder.resolve(set).resolve("html").resolve(entry.getKey() + ".html");
        JsonNode page = entry.getValue();
        pages.add(
            new GoldPage(
                set,
                entry.getKey(),
                page.path("url").asText("http://unknown.example/"),
                file,
                page.hasNonNull("articleBody") ? page.get("articleBody").asText() : null,
                page.hasNonNull("articleBodyAlt") ? page.get("articleBodyAlt").asText() : null,
                texts(page.path("with")),
                texts(page.path("without"))));
      }
    }
    return pages;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  String html() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Returns the rates of the better of the texts that count as right. */
  double[] score(String found) {
    double[] rates = ShingleScore.of(text == null ? "" : text, found);
    if (other != null) {
      double[] rival = ShingleScore.of(other, found);
      return ShingleScore.f1(rival) > ShingleScore.f1(rates) ? rival : rates;
    }
    return rates;
  }
}
