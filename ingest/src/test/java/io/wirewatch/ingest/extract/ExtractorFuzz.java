package io.wirewatch.ingest.extract;

import io.wirewatch.ingest.charset.CharsetDetector;
import io.wirewatch.ingest.charset.Markup;
import io.wirewatch.ingest.extract.Reading.Read;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.markup.LeanMarkup;
import io.wirewatch.ingest.page.ExtractionHints;
import io.wirewatch.ingest.page.FeedFacts;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold of any bytes that are sent as a page. Jazzer calls {@link
 * #fuzzerTestOneInput(byte[])} with bytes of its own making (see {@code fuzz.sh}); {@link
 * ExtractorFuzzTest} with its seeds and with everything that was ever found.
 */
public final class ExtractorFuzz {

  private static final String URL = "https://news.example/2024/05/03/ferry";
  private static final Instant RETRIEVED_AT = Instant.parse("2024-05-04T09:00:00Z");

  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(CanonicalUrls.declared());

  private ExtractorFuzz() {}

  /** Reads a page and throws if that went wrong in any way. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    checkLean(CharsetDetector.decode(bytes, null, Markup.HTML).text());
    Reading reading = reading(bytes);
    check(told(reading).equals(told(reading(bytes))), "the same page gave two readings");
    if (reading instanceof Read read) {
      checkArticle(read.article());
    } else if (reading instanceof Refused refused) {
      check(refused.reason() != Refusal.UNREADABLE, refused.message());
      check(!refused.message().isBlank(), "a refusal without its reason");
    }
  }

  /** A trace is compared line by line, for it has no equality of its own. */
  private static List<Object> told(Reading reading) {
    if (!(reading instanceof Reading.Read read)) {
      return List.of(reading);
    }
    List<Object> told = new ArrayList<>(List.of(read.article(), read.pageHash()));
    for (int i = 0; i < read.trace().lines(); i++) {
      told.add(List.of(read.trace().fingerprint(i), read.trace().kept(i)));
    }
    return told;
  }

  static Reading reading(byte[] bytes) {
    return EXTRACTOR.extract(page(CharsetDetector.decode(bytes, null, Markup.HTML).text()));
  }

  private static void checkLean(String html) {
    LeanMarkup lean = LeanMarkup.of(html);
    check(lean.equals(LeanMarkup.of(html)), "the same page was made lean in two ways");
    check(lean.tags() <= LeanMarkup.MAX_TAGS, "too many tags are left");
    check(lean.html().length() <= LeanMarkup.MAX_CHARS, "too many characters are left");
    check(
        LeanMarkup.withNoscript(html).html().length() <= LeanMarkup.MAX_CHARS,
        "too many characters are left with noscript");
  }

  private static void checkArticle(Article article) {
    check(!article.getTitle().isBlank(), "no title");
    check(!article.getBlocks().isEmpty(), "no blocks");
    for (Block block : article.getBlocks()) {
      check(!block.getText().isBlank(), "a blank block");
      check(block.getText().equals(block.getText().strip()), "white space around a block");
    }
    for (String author : article.getAuthors()) {
      check(!author.isBlank(), "a blank author");
    }
    check(
        !article.getEventTime().isAfter(RETRIEVED_AT.plusSeconds(86_400)),
        "an event more than a day after it was read");
  }

  private static WebPage page(String html) {
    return new WebPage(
        URL, html, FeedFacts.NONE, ExtractionHints.NONE, RETRIEVED_AT, null, List.of());
  }

  private static void check(boolean holds, String problem) {
    if (!holds) {
      throw new AssertionError(problem);
    }
  }
}
