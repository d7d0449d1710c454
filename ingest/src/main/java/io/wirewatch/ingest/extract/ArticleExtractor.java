package io.wirewatch.ingest.extract;

import io.wirewatch.ingest.body.BodyFinder;
import io.wirewatch.ingest.body.Claims;
import io.wirewatch.ingest.body.Verdict;
import io.wirewatch.ingest.extract.Reading.Read;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.markup.BinaryContent;
import io.wirewatch.ingest.markup.LeanMarkup;
import io.wirewatch.ingest.metadata.PageDate;
import io.wirewatch.ingest.metadata.PageDates;
import io.wirewatch.ingest.metadata.PageHead;
import io.wirewatch.ingest.metadata.PublicationDates;
import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.PageMarks;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.ingest.press.Dateline;
import io.wirewatch.ingest.press.Prose;
import io.wirewatch.ingest.site.PageTrace;
import io.wirewatch.ingest.site.RepeatedLines;
import io.wirewatch.ingest.site.SiteView;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Extracts the article from a page of HTML. A function of the page and of what is known of its
 * site: both the same give the same article everywhere. Works in steps: {@link Page} is the one
 * walk over the page, {@link PageHead} what the page says of itself, {@link BodyFinder} tells the
 * text from the rest, {@link RepeatedLines} what the site prints on every page. Safe for use by
 * many threads; never throws.
 */
public final class ArticleExtractor {

  /** Name and version that go into the article. */
  public static final String NAME = "html/2";

  /** Longer pages are refused; counted in characters, of which a byte gives at most one. */
  public static final int MAX_CHARS = 16 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(ArticleExtractor.class);

  /** Browsers stop at 512. The walk over the page recurses this deep at most. */
  private static final int MAX_DEPTH = 300;

  /** Of less text, only what the page itself calls an article is one. */
  private static final int MIN_WORDS = 25;

  private static final int MIN_CLAIMED_WORDS = 8;

  /** A body of so many words was not cut short by a name. */
  private static final int SURE_WORDS = 120;

  private static final int MUCH_MORE = 2;

  private final CanonicalUrls canonicalUrls;
  private final BodyFinder finder;
  private final GivenZones zones = new GivenZones();
  private final PublicationDates dates = new PublicationDates();

  /** An extractor with the model that is shipped. */
  public ArticleExtractor(CanonicalUrls canonicalUrls) {
    this(canonicalUrls, new BodyFinder());
  }

  /** An extractor with a model of its own. */
  public ArticleExtractor(CanonicalUrls canonicalUrls, BodyFinder finder) {
    this.canonicalUrls = canonicalUrls;
    this.finder = finder;
  }

  /** Returns the article that the page holds by itself, or why it holds none. */
  public Reading extract(WebPage page) {
    return extract(page, SiteView.NONE);
  }

  /**
   * Returns the article that the page holds, or why it holds none.
   *
   * @param site what the other pages of its site tell
   */
  public Reading extract(WebPage page, SiteView site) {
    if (page.html().length() > MAX_CHARS) {
      return new Refused(
          Refusal.TOO_LARGE,
          "the page has %d characters; at most %d are read: exclude it if it is no article"
              .formatted(page.html().length(), MAX_CHARS));
    }
    if (page.html().isBlank()) {
      return new Refused(Refusal.EMPTY, "the page is empty: look at it in a browser");
    }
    if (BinaryContent.isIn(page.html())) {
      return new Refused(
          Refusal.BINARY, "it is no page but a file of another kind: exclude such links");
    }
    try {
      Reading reading = read(page, LeanMarkup.of(page.html()), site);
      return reading instanceof Refused
          ? read(page, LeanMarkup.withNoscript(page.html()), site)
          : reading;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("extractor failed on {}; please report it with the page", page.url(), e);
      return new Refused(
          Refusal.UNREADABLE, "the extractor failed on it (" + e + "): report it with the page");
    }
  }

  /** Returns why each block of a page is kept or dropped, in reading order, for people to read. */
  public List<Verdict> explain(WebPage page) {
    Document document = parse(LeanMarkup.of(page.html()), page);
    List<String> notes = new ArrayList<>();
    page.hints().removeSelectors().forEach(selector -> remove(document, selector, notes));
    Page seen = Page.of(document, false);
    PageHead head = new PageHead(seen.marks(), page.url());
    String title = head.headline(page.said().title()).orElse(null);
    String selector = page.hints().bodySelector();
    Element selected = selector == null ? null : selected(document, selector, notes);
    return finder.explain(seen, claims(head, title), selected);
  }

  private static Document parse(LeanMarkup markup, WebPage page) {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(markup.html(), page.url());
  }

  private static Claims claims(PageHead head, @Nullable String title) {
    String stated = head.jsonLd().body().orElse(null);
    return new Claims(title, head.description().orElse(null), stated, head.authors());
  }

  private Reading read(WebPage page, LeanMarkup markup, SiteView site) {
    Document document = parse(markup, page);
    List<String> notes = new ArrayList<>(page.notes());
    if (markup.cutShort()) {
      notes.add("The page is larger than any article; its end was left out.");
    }
    for (String selector : page.hints().removeSelectors()) {
      remove(document, selector, notes);
    }
    Page seen = Page.of(document, false);
    PageHead head = new PageHead(seen.marks(), page.url());
    String title = head.headline(page.said().title()).orElse(null);
    ZonedText text = text(page, document, seen, head, title, notes);
    if (text.words() < (head.claimsArticle() ? MIN_CLAIMED_WORDS : MIN_WORDS)) {
      return new Refused(
          Refusal.NO_TEXT,
          "nothing on the page reads as an article: it may be a home page, or need a login or a script");
    }
    PageTrace trace = text.trace();
    BitSet repeated = RepeatedLines.of(trace, site);
    Article alone = article(page, seen.marks(), head, title, text, notes);
    Article article = repeated.isEmpty() ? alone : without(repeated, text, alone);
    return new Read(article, alone.getContentHash(), trace);
  }

  private ZonedText text(
      WebPage page,
      Document document,
      Page seen,
      PageHead head,
      @Nullable String title,
      List<String> notes) {
    Claims claims = claims(head, title);
    String stated = claims.text();
    String selector = page.hints().bodySelector();
    Element selected = selector == null ? null : selected(document, selector, notes);
    ZonedText text = ZonedText.of(finder.find(seen, claims, selected));
    if (text.words() < SURE_WORDS) {
      // Some pages show by a script what they hide at first.
      ZonedText hidden = ZonedText.of(finder.find(Page.of(document, true), claims, selected));
      text = hidden.words() > MUCH_MORE * text.words() ? hidden : text;
    }
    return stated != null && Prose.words(stated) > MUCH_MORE * text.words()
        ? ZonedText.of(zones.read(stated, title))
        : text;
  }

  private static Article without(BitSet repeated, ZonedText text, Article alone) {
    List<Block> blocks = text.without(repeated).blocks(alone.getTitle());
    return Article.newBuilder(alone)
        .setBlocks(blocks)
        .setContentHash(ContentHash.of(alone.getTitle(), blocks))
        .build();
  }

  private static @Nullable Element selected(
      Document document, String selector, List<String> notes) {
    try {
      Element found = document.selectFirst(selector);
      if (found == null) {
        notes.add("The body selector '" + selector + "' finds nothing on the page.");
      }
      return found;
    } catch (SelectorParseException | IllegalArgumentException e) {
      notes.add("The body selector '" + selector + "' is not one: correct it.");
      return null;
    }
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
      PageMarks marks,
      PageHead head,
      @Nullable String foundTitle,
      ZonedText body,
      List<String> notes) {
    String title = foundTitle;
    if (title == null) {
      title = body.opening();
      notes.add("The page has no headline; the first words of its text stand for it.");
    }
    List<Block> blocks = body.blocks(title);
    String url = canonicalUrl(page, head);
    Dateline dateline = body.dateline();
    PageDates found = dates.of(marks, head, page, body.clues());
    var published = Optional.ofNullable(found.published()).map(PageDate::stated);
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
        .setModified(Optional.ofNullable(found.modified()).map(PageDate::stated).orElse(null))
        .setEventTime(published.map(date -> date.getAt()).orElse(page.retrievedAt()))
        .setRetrievedAt(page.retrievedAt())
        .setLanguage(
            head.language().or(() -> Optional.ofNullable(page.said().language())).orElse(null))
        .setBlocks(blocks)
        .setContentHash(ContentHash.of(title, blocks))
        .setReader(NAME)
        .setDescription(head.description().orElse(null))
        .setLeadImage(head.leadImage())
        .setKeywords(head.keywords())
        .setPaywalled(head.paywalled())
        .setSyndicatedFrom(head.syndicatedFrom())
        .setNotes(notes)
        .build();
  }

  private static List<String> authors(WebPage page, PageHead head, ZonedText body) {
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
