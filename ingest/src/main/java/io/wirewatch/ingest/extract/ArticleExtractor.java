package io.wirewatch.ingest.extract;

import io.wirewatch.ingest.extract.Reading.Read;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Extracts the article from a page of HTML. A function of the page: the same page gives the same
 * article everywhere. Works in steps, each of which can be replaced by itself: {@link PageScan}
 * cuts the page into blocks, {@link RegionReader} judges the elements around them, {@link
 * BodyFinder} chooses the element that holds the body, {@link BlockZones} gives each block in it a
 * zone. Safe for use by many threads; never throws.
 */
public final class ArticleExtractor {

  /** Name and version that go into the article. */
  public static final String NAME = "html/1";

  /** Longer pages are refused; counted in characters, of which a byte gives at most one. */
  public static final int MAX_CHARS = 5 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(ArticleExtractor.class);

  /**
   * Parsing and all that follows takes time by the element. Of 1,300 pages of the press the largest
   * had 10,000.
   */
  private static final int MAX_TAGS = 60_000;

  /** Browsers stop at 512. The walk over the page recurses this deep at most. */
  private static final int MAX_DEPTH = 300;

  /** Of less text, only what the page itself calls an article is one. */
  private static final int MIN_WORDS = 25;

  private static final int MIN_CLAIMED_WORDS = 8;

  private final CanonicalUrls canonicalUrls;
  private final BlockZones zoneReader = new BlockZones();
  private final PageDates dates = new PageDates();

  public ArticleExtractor(CanonicalUrls canonicalUrls) {
    this.canonicalUrls = canonicalUrls;
  }

  /** Returns the article that the page holds, or why it holds none. */
  public Reading extract(WebPage page) {
    if (page.html().length() > MAX_CHARS) {
      return new Refused(
          Refusal.TOO_LARGE,
          "the page has %d characters; at most %d are read: exclude it if it is no article"
              .formatted(page.html().length(), MAX_CHARS));
    }
    if (tags(page.html()) > MAX_TAGS) {
      return new Refused(
          Refusal.TOO_LARGE,
          "the page has more than %d elements: exclude it if it is no article".formatted(MAX_TAGS));
    }
    if (page.html().isBlank()) {
      return new Refused(Refusal.EMPTY, "the page is empty: look at it in a browser");
    }
    try {
      return read(page);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("extractor failed on {}; please report it with the page", page.url(), e);
      return new Refused(
          Refusal.UNREADABLE, "the extractor failed on it (" + e + "): report it with the page");
    }
  }

  private Reading read(WebPage page) {
    Document document =
        Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(page.html(), page.url());
    PageHead head = new PageHead(document);
    List<String> notes = new ArrayList<>(page.notes());
    for (String selector : page.hints().removeSelectors()) {
      remove(document, selector, notes);
    }
    String title = PageTitle.of(document, head, page.said().title()).orElse(null);
    String stated = head.jsonLd().body().orElse(null);
    PageBody body =
        PageBody.of(document, page.hints().bodySelector(), title, stated, zoneReader, notes);
    int words = body.words();
    if (words < (head.claimsArticle() ? MIN_CLAIMED_WORDS : MIN_WORDS)) {
      return new Refused(
          Refusal.NO_TEXT,
          "nothing on the page reads as an article: it may be a home page, or need a login or a script");
    }
    return new Read(article(page, document, head, title, body, notes));
  }

  private static int tags(String html) {
    int tags = 0;
    for (int i = html.indexOf('<'); i >= 0 && i + 1 < html.length(); i = html.indexOf('<', i + 1)) {
      tags += Character.isLetter(html.charAt(i + 1)) ? 1 : 0;
    }
    return tags;
  }

  private static void remove(Document document, String selector, List<String> notes) {
    try {
      document.select(selector).remove();
    } catch (SelectorParseException | IllegalArgumentException e) {
      notes.add("The selector '" + selector + "' is not one and was passed over: correct it.");
    }
  }

  private Article article(
      WebPage page,
      Document document,
      PageHead head,
      @Nullable String foundTitle,
      PageBody body,
      List<String> notes) {
    String title = foundTitle;
    if (title == null) {
      title = body.opening();
      notes.add("The page has no headline; the first words of its text stand for it.");
    }
    List<Block> blocks = body.blocks(title);
    String url = canonicalUrl(page, head);
    Dateline dateline = body.dateline();
    var published = dates.published(document, head, page, body);
    return Article.newBuilder()
        .setId(StableId.of(url))
        .setCanonicalUrl(url)
        .setOrigin(page.origin())
        .setPublisher(Optional.ofNullable(page.said().publisher()).or(head::publisher).orElse(null))
        .setSection(head.section().orElse(null))
        .setTitle(title)
        .setAuthors(authors(page, head, body))
        .setDateline(dateline == null ? null : dateline.place())
        .setPublished(published.orElse(null))
        .setModified(dates.modified(head, page.retrievedAt()).orElse(null))
        .setEventTime(published.map(date -> date.getAt()).orElse(page.retrievedAt()))
        .setRetrievedAt(page.retrievedAt())
        .setLanguage(
            head.language().or(() -> Optional.ofNullable(page.said().language())).orElse(null))
        .setBlocks(blocks)
        .setContentHash(ContentHash.of(title, blocks))
        .setReader(NAME)
        .setNotes(notes)
        .build();
  }

  private static List<String> authors(WebPage page, PageHead head, PageBody body) {
    List<String> authors = head.authors();
    if (authors.isEmpty()) {
      authors = body.authors();
    }
    String said = page.said().author();
    return authors.isEmpty() && said != null ? PageHead.names(List.of(said)) : authors;
  }

  /** A page whose address is not known is believed what it says of itself. */
  private String canonicalUrl(WebPage page, PageHead head) {
    String canonical = head.canonical();
    String ogUrl = head.ogUrl();
    String url = page.url();
    if (url.startsWith(WebPage.CAPTURE)) {
      String own = canonical != null ? canonical : ogUrl;
      if (own == null) {
        return url;
      }
      url = own;
    }
    return canonicalUrls.of(url, canonical, ogUrl);
  }
}
