package io.wirewatch.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline: the heading that readers see, if it says what the page's metadata say, else
 * the metadata; always without the site's name.
 */
final class PageTitle {

  private static final String[] MARKS = {
    " | ", " – ", " — ", " - ", " :: ", " • ", " · ", " » ", " / "
  };
  private static final int MAX_CHARS = 500;
  private static final int MAX_HEADINGS = 30;
  private static final double SAME = 0.4;

  private PageTitle() {}

  /** Returns the headline; empty when the page has none. */
  static Optional<String> of(Document page, PageHead head, @Nullable String said) {
    Set<String> sites = head.siteNames();
    List<String> stated = new ArrayList<>();
    head.jsonLd().text("headline").ifPresent(stated::add);
    head.meta().first("og:title").ifPresent(stated::add);
    head.meta()
        .first("twitter:title", "dc.title", "sailthru.title", "parsely-title")
        .ifPresent(stated::add);
    stated.add(page.title());
    if (said != null) {
      stated.add(said);
    }
    List<String> titles =
        stated.stream()
            .map(title -> withoutSite(PlainText.of(title), sites))
            .filter(title -> !title.isBlank() && title.length() <= MAX_CHARS)
            .toList();
    return heading(page, titles)
        .or(() -> titles.stream().filter(title -> !sites.contains(title)).findFirst())
        .or(() -> loneHeading(page));
  }

  /** The headline that readers see is the one that is told apart from a search engine's. */
  private static Optional<String> heading(Document page, List<String> titles) {
    List<Element> headings = page.select("h1, h2[itemprop=headline], h2.entry-title");
    for (Element heading : headings.subList(0, Math.min(MAX_HEADINGS, headings.size()))) {
      String text = PlainText.of(heading.text());
      for (String title : titles) {
        if (!text.isBlank() && text.length() <= MAX_CHARS && alike(text, title) >= SAME) {
          // A kicker in front of the headline is left off where the metadata leave it off.
          return Optional.of(text.endsWith(title) ? title : text);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> loneHeading(Document page) {
    List<String> headings = page.select("h1").eachText();
    return headings.size() == 1 ? Optional.of(PlainText.of(headings.get(0))) : Optional.empty();
  }

  /** Returns the share of the words of both that both have. */
  static double alike(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    long shared = a.stream().filter(b::contains).count();
    return (double) shared / Math.max(a.size(), b.size());
  }

  private static Set<String> words(String text) {
    return Set.copyOf(List.of(Prose.folded(text).split("[^\\p{L}\\p{N}]+")));
  }

  /** Returns the title without a name of the site, or of an outlet, at one of its ends. */
  static String withoutSite(String title, Set<String> sites) {
    for (String mark : MARKS) {
      int last = title.lastIndexOf(mark);
      if (last > 0 && isSite(title.substring(last + mark.length()), sites)) {
        return withoutSite(title.substring(0, last).strip(), sites);
      }
      int first = title.indexOf(mark);
      if (first > 0 && isSite(title.substring(0, first), sites)) {
        return withoutSite(title.substring(first + mark.length()).strip(), sites);
      }
    }
    return Outlet.suffix(title)
        .filter(suffix -> sites.size() <= 1)
        .map(suffix -> title.substring(0, suffix.headlineEnd()).strip())
        .orElse(title);
  }

  private static boolean isSite(String part, Set<String> sites) {
    String name = plain(part);
    return !name.isEmpty() && sites.stream().map(PageTitle::plain).anyMatch(name::equals);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceFirst("\\.(?:com|org|net|de|co\\.uk|fr|es|it|at|ch|eu|[a-z]{2,4})$", "")
        .replaceFirst("^the ", "")
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
