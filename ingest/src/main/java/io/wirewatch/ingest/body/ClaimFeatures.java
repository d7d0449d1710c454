package io.wirewatch.ingest.body;

import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.TextBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Features of a block against what the page's metadata claim, and against the rest of the page: the
 * headline and what is printed twice are no text, what search engines are told is.
 */
final class ClaimFeatures {

  static final List<String> NAMES =
      List.of(
          "claim.title",
          "claim.titleShare",
          "claim.description",
          "claim.descriptionShare",
          "claim.text",
          "claim.hasText",
          "claim.author",
          "twice.before",
          "twice.after");

  private static final int MAX_TITLE_WORDS = 60;
  private static final int MAX_LINE_WORDS = 80;
  private static final int MAX_TEXT_WORDS = 20_000;
  private static final int RUN = 3;

  /** A block is the headline when it and the headline share so many of their words. */
  private static final double SAME = 0.8;

  private final int[] title;
  private final int[] description;
  private final int[] text;
  private final List<String> authors;
  private final Map<String, Integer> count = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  ClaimFeatures(Page page, Claims claims) {
    title = set(claims.title(), MAX_TITLE_WORDS);
    description = set(claims.description(), MAX_LINE_WORDS);
    text =
        claims.text() == null
            ? new int[0]
            : WordHashes.runs(WordHashes.of(claims.text(), MAX_TEXT_WORDS), RUN);
    authors = claims.authors().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    for (TextBlock block : page.blocks()) {
      count.merge(block.text(), 1, Integer::sum);
    }
  }

  private static int[] set(@Nullable String line, int maxWords) {
    return line == null ? new int[0] : WordHashes.set(WordHashes.of(line, maxWords));
  }

  /** Returns the block that is the headline: the first that reads alike; -1 when none does. */
  int titleIndex(Page page) {
    for (int i = 0; i < page.blocks().size(); i++) {
      TextBlock block = page.blocks().get(i);
      if (title.length > 1 && block.words() <= 2 * title.length && likeness(block, title) >= SAME) {
        return i;
      }
    }
    return -1;
  }

  private static double likeness(TextBlock block, int[] set) {
    int[] words = WordHashes.set(WordHashes.of(block.text(), MAX_LINE_WORDS));
    double shared = WordHashes.share(words, set) * words.length;
    return shared / Math.max(1, Math.max(words.length, set.length));
  }

  void add(Row row, TextBlock block) {
    boolean line = block.words() <= MAX_LINE_WORDS;
    int[] words = line ? WordHashes.set(WordHashes.of(block.text(), MAX_LINE_WORDS)) : new int[0];
    addLikeness(row, words, title);
    addLikeness(row, words, description);
    row.add(
        text.length == 0
            ? -1
            : WordHashes.shareOfRuns(WordHashes.of(block.text(), MAX_TEXT_WORDS), RUN, text));
    row.add(text.length > 0);
    row.add(line && namesAuthor(block));
    int before = seen.getOrDefault(block.text(), 0);
    row.add(before);
    row.add(count.getOrDefault(block.text(), 1) - before - 1);
  }

  /** Goes on to the next block; called for all blocks in order. */
  void pass(TextBlock block) {
    seen.merge(block.text(), 1, Integer::sum);
  }

  private static void addLikeness(Row row, int[] words, int[] claim) {
    double share = WordHashes.share(words, claim);
    row.add(share * words.length / Math.max(1, Math.max(words.length, claim.length)));
    row.add(share);
  }

  private boolean namesAuthor(TextBlock block) {
    if (authors.isEmpty()) {
      return false;
    }
    String folded = block.text().toLowerCase(Locale.ROOT);
    for (String author : authors) {
      if (folded.contains(author)) {
        return true;
      }
    }
    return false;
  }
}
