package io.wirewatch.ingest.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.ingest.page.Mark;
import io.wirewatch.ingest.page.PageMarks;
import io.wirewatch.ingest.press.Prose;
import io.wirewatch.ingest.url.RegistrableDomain;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;

/** What a page says of itself for machines, whatever the format. Not safe for use by threads. */
public final class PageHead {

  private static final int MAX_NAME_WORDS = 8;
  private static final int MAX_SECTION_WORDS = 5;

  private final PageMarks marks;
  private final String url;
  private final JsonLd jsonLd;
  private final MetaTags meta;
  private @Nullable SiteNames sites;
  private @Nullable PageTitle title;
  private boolean titleSought;

  /**
   * Reads the head of a page.
   *
   * @param url the address that the page was read under
   */
  public PageHead(PageMarks marks, String url) {
    this.marks = marks;
    this.url = url;
    this.jsonLd = JsonLd.of(marks, url);
    this.meta = MetaTags.of(marks);
  }

  public JsonLd jsonLd() {
    return jsonLd;
  }

  MetaTags meta() {
    return meta;
  }

  PageMarks marks() {
    return marks;
  }

  SiteNames sites() {
    if (sites == null) {
      sites = SiteNames.of(jsonLd, meta, url);
    }
    return sites;
  }

  /** Returns whether the page says that it is an article. */
  public boolean claimsArticle() {
    return jsonLd.hasArticle()
        || meta.first("og:type")
            .filter(type -> type.toLowerCase(Locale.ROOT).contains("article"))
            .isPresent()
        || meta.first("article:published_time").isPresent();
  }

  /** Returns the headline; null when the page has none. Does not ask the feed. */
  private @Nullable PageTitle title() {
    if (!titleSought) {
      title = PageTitle.find(marks, this, null).orElse(null);
      titleSought = true;
    }
    return title;
  }

  /**
   * Returns the headline, without the site's name; empty when the page has none.
   *
   * @param said what the feed said it is; null when it said nothing
   */
  public Optional<String> headline(@Nullable String said) {
    @Nullable PageTitle own = title();
    boolean sure = said == null || (own != null && own.heading() != null);
    return (sure ? Optional.ofNullable(own) : PageTitle.find(marks, this, said))
        .map(PageTitle::text);
  }

  /** Returns the absolute address of {@code rel=canonical}; null when there is none. */
  public @Nullable String canonical() {
    for (Mark mark : marks.links()) {
      if (mark.element().attr("rel").equalsIgnoreCase("canonical")) {
        @Nullable String stated = web(mark.element().attr("href"));
        return stated == null ? web(mark.element().absUrl("href")) : stated;
      }
    }
    return null;
  }

  /** Returns the absolute address of {@code og:url}; null when there is none. */
  public @Nullable String ogUrl() {
    return meta.first("og:url").map(this::absolute).orElse(null);
  }

  private @Nullable String absolute(String address) {
    @Nullable String web = web(address);
    return web == null ? web(StringUtil.resolve(url, address)) : web;
  }

  private static @Nullable String web(String url) {
    return url.startsWith("http://") || url.startsWith("https://") ? url : null;
  }

  public Optional<String> publisher() {
    return jsonLd
        .publisher()
        .or(() -> meta.first("og:site_name", "publisher", "dc.publisher", "application-name"))
        .filter(name -> !isAddress(name) && Prose.words(name) <= MAX_NAME_WORDS);
  }

  public Optional<String> section() {
    return meta.first("article:section")
        .or(() -> jsonLd.text("articleSection"))
        .filter(section -> Prose.words(section) <= MAX_SECTION_WORDS && !isAddress(section));
  }

  private static boolean isAddress(String text) {
    return text.contains("://") || text.contains("www.") || text.indexOf('@') >= 0;
  }

  /** Returns the summary that the page gives of itself. */
  public Optional<String> description() {
    return meta.first("og:description", "description", "twitter:description")
        .or(() -> jsonLd.text("description"));
  }

  /** Returns the authors in order; empty when the page names none. */
  public List<String> authors() {
    return Authors.of(jsonLd, meta, marks, sites(), title());
  }

  /** Returns the names in lines that are known to name authors, such as a feed's. */
  public static List<String> names(List<String> stated) {
    return Authors.in(stated);
  }

  /** Returns the BCP 47 tag of the page's language; empty when it states none. */
  public Optional<String> language() {
    return Language.tag(marks.language())
        .or(() -> jsonLd.text("inLanguage").flatMap(Language::tag))
        .or(
            () ->
                meta.first("og:locale", "content-language", "language", "dc.language")
                    .flatMap(Language::tag));
  }

  /** Returns the outlet's own keywords, in order; empty when there are none. */
  public List<String> keywords() {
    return Keywords.of(jsonLd, meta);
  }

  /** Returns the absolute address of the picture that stands for the article; null when none. */
  public @Nullable String leadImage() {
    String stated =
        meta.first("og:image:secure_url", "og:image", "og:image:url")
            .or(() -> LeadImage.in(jsonLd))
            .or(() -> meta.first("twitter:image", "twitter:image:src"))
            .orElse(null);
    return stated == null ? null : absolute(stated);
  }

  /** Returns whether the text is for subscribers only; null when the page does not say. */
  public @Nullable Boolean paywalled() {
    return Paywall.stated(jsonLd, meta);
  }

  /** Returns the address of the original on another site; null when the page names none. */
  public @Nullable String syndicatedFrom() {
    @Nullable JsonNode basis = jsonLd.node("isBasedOn");
    String[] claims = {
      canonical(),
      meta.first("syndication-source", "original-source").map(this::absolute).orElse(null),
      basis == null ? null : web(basis.isObject() ? basis.path("url").asText() : basis.asText())
    };
    for (@Nullable String claim : claims) {
      if (claim != null
          && !isOneHost(host(claim), host(url))
          && !RegistrableDomain.of(claim).equals(RegistrableDomain.of(url))) {
        return claim;
      }
    }
    return null;
  }

  /** Spares most pages the look into the list of public suffixes. */
  private static boolean isOneHost(String one, String other) {
    return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
  }

  private static String host(String url) {
    int start = url.indexOf("://") + 3;
    int end = url.indexOf('/', start);
    return end < 0 ? url.substring(start) : url.substring(start, end);
  }
}
