package io.wirewatch.ingest.extract;

import io.wirewatch.ingest.url.RegistrableDomain;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself for machines, whatever the format. */
final class PageHead {

  private static final int MAX_AUTHOR_WORDS = 6;
  private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|@");
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*[,;|]\\s*|\\s+(?:and|und|et|&)\\s+", Pattern.CASE_INSENSITIVE);

  private final Document page;
  private final JsonLd jsonLd;
  private final MetaTags meta;

  PageHead(Document page) {
    this.page = page;
    this.jsonLd = JsonLd.of(page);
    this.meta = MetaTags.of(page);
  }

  JsonLd jsonLd() {
    return jsonLd;
  }

  MetaTags meta() {
    return meta;
  }

  /** Returns whether the page says that it is an article. */
  boolean claimsArticle() {
    return jsonLd.hasArticle()
        || meta.first("og:type")
            .filter(type -> type.toLowerCase(Locale.ROOT).contains("article"))
            .isPresent()
        || meta.first("article:published_time").isPresent();
  }

  @Nullable String canonical() {
    Element link = page.selectFirst("link[rel~=(?i)^canonical$][href]");
    return link == null ? null : web(link.absUrl("href"));
  }

  @Nullable String ogUrl() {
    Element tag = page.selectFirst("meta[property=og:url][content], meta[name=og:url][content]");
    return tag == null ? null : web(tag.absUrl("content"));
  }

  private static @Nullable String web(String url) {
    return url.startsWith("http://") || url.startsWith("https://") ? url : null;
  }

  /** Returns the names that the site goes by, its domain included. */
  Set<String> siteNames() {
    Set<String> names = new LinkedHashSet<>();
    meta.first("og:site_name").ifPresent(names::add);
    jsonLd.publisher().ifPresent(names::add);
    meta.first("application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher")
        .filter(name -> !ADDRESS.matcher(name).find())
        .ifPresent(names::add);
    names.add(RegistrableDomain.of(page.location()));
    return names;
  }

  Optional<String> publisher() {
    return jsonLd
        .publisher()
        .or(() -> meta.first("og:site_name", "publisher", "dc.publisher", "application-name"))
        .filter(name -> !ADDRESS.matcher(name).find() && Prose.words(name) <= 8);
  }

  Optional<String> section() {
    return meta.first("article:section")
        .or(() -> jsonLd.text("articleSection"))
        .filter(section -> Prose.words(section) <= 5 && !ADDRESS.matcher(section).find());
  }

  /** Returns the summary that the page gives of itself. */
  Optional<String> description() {
    return meta.first("og:description", "description").or(() -> jsonLd.text("description"));
  }

  /** Returns the BCP 47 tag of the page's language. */
  Optional<String> language() {
    Element root = page.selectFirst("html");
    return tag(root == null ? "" : root.attr("lang"))
        .or(() -> jsonLd.text("inLanguage").flatMap(PageHead::tag))
        .or(
            () ->
                meta.first("og:locale", "content-language", "language", "dc.language")
                    .flatMap(PageHead::tag))
        .or(() -> tag(root == null ? "" : root.attr("xml:lang")));
  }

  static Optional<String> tag(String language) {
    String first = language.split("[,;\\s]", 2)[0].strip().replace('_', '-');
    try {
      String tag = new Locale.Builder().setLanguageTag(first).build().toLanguageTag();
      return first.isEmpty() || tag.equals("und") ? Optional.empty() : Optional.of(tag);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** Returns the authors; empty when the page's machine-readable part names none. */
  List<String> authors() {
    List<String> authors = names(jsonLd.texts("author"));
    if (authors.isEmpty()) {
      authors =
          names(
              meta.all(
                  "author",
                  "article:author",
                  "parsely-author",
                  "sailthru.author",
                  "dc.creator",
                  "dcterms.creator",
                  "byl",
                  "citation_author"));
    }
    if (authors.isEmpty()) {
      authors =
          names(
              page.select("[itemprop=author] [itemprop=name], a[rel=author], [itemprop=author]")
                  .eachText());
    }
    return authors;
  }

  static List<String> names(List<String> stated) {
    Set<String> names = new LinkedHashSet<>();
    for (String one : stated) {
      String line = PlainText.of(one);
      if (ADDRESS.matcher(line).find()) {
        continue;
      }
      Optional<Byline> byline = Byline.of(line).or(() -> Byline.bare(line));
      if (byline.isPresent()) {
        names.addAll(byline.get().authors());
      } else {
        for (String part : BETWEEN_NAMES.split(line)) {
          if (!part.isBlank() && Prose.words(part) <= MAX_AUTHOR_WORDS) {
            names.add(part.strip());
          }
        }
      }
    }
    return new ArrayList<>(names);
  }
}
