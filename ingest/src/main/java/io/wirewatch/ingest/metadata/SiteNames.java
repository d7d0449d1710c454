package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.press.Outlet;
import io.wirewatch.ingest.press.Prose;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The names that a site goes by, its domain's included, and how they are taken off a title. */
final class SiteNames {

  /** What stands between a headline and the name of a site. */
  private static final String[] MARKS = {
    " | ", " – ", " — ", " - ", " :: ", " • ", " · ", " » ", " « ", " › ", " / ", " : ", " >> ",
    " ~ "
  };

  /** Some of these stand without spaces: Korean and Chinese sites write them so. */
  private static final String TIGHT_MARKS = "|｜│ㅣǀ_";

  /** Behind a bar stands a name, whatever it is, unless it is longer than names are. */
  private static final String[] BARS = {" | ", " :: ", " • ", " › ", " » "};

  private static final int MAX_NAME_WORDS = 5;
  private static final int MIN_TITLE_WORDS = 2;

  /** A shorter name may be a word of any title. */
  private static final int MIN_PART_OF_NAME = 5;

  private static final Set<String> NO_NAMES = Set.of("www", "com", "org", "net", "news", "blog");

  private final Set<String> folded = new LinkedHashSet<>();

  private SiteNames() {}

  static SiteNames of(JsonLd jsonLd, MetaTags meta, String url) {
    SiteNames names = new SiteNames();
    meta.first("og:site_name").ifPresent(names::add);
    jsonLd.text("publisher").ifPresent(names::add);
    jsonLd.siteNames().forEach(names::add);
    meta.first("application-name").ifPresent(names::add);
    meta.first("apple-mobile-web-app-title").ifPresent(names::add);
    meta.first("publisher").ifPresent(names::add);
    meta.first("dc.publisher").ifPresent(names::add);
    meta.first("twitter:site").ifPresent(names::add);
    for (String label : host(url).split("\\.")) {
      if (label.length() > 2 && !NO_NAMES.contains(label)) {
        names.add(label);
      }
    }
    return names;
  }

  private static String host(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return "";
    }
    int end = start + 3;
    while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return url.substring(start + 3, end).toLowerCase(Locale.ROOT);
  }

  private void add(String name) {
    String plain = plain(name);
    if (!plain.isEmpty()) {
      folded.add(plain);
    }
  }

  /** Returns whether this is a name of the site, or nearly one. */
  boolean has(String name) {
    String plain = plain(name);
    if (plain.isEmpty() || folded.contains(plain)) {
      return !plain.isEmpty();
    }
    for (String known : folded) {
      int shorter = Math.min(known.length(), plain.length());
      if (shorter >= MIN_PART_OF_NAME
          && 2 * shorter >= Math.max(known.length(), plain.length())
          && (known.startsWith(plain)
              || plain.startsWith(known)
              || known.endsWith(plain)
              || plain.endsWith(known))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the title without names of the site at its ends. */
  String removedFrom(String title) {
    String rest = title;
    for (int i = 0; i < 3; i++) {
      String shorter = withoutOne(rest);
      if (shorter.equals(rest)) {
        return rest;
      }
      rest = shorter;
    }
    return rest;
  }

  private String withoutOne(String title) {
    for (String mark : MARKS) {
      int last = title.lastIndexOf(mark);
      if (last > 0 && has(title.substring(last + mark.length()))) {
        return title.substring(0, last).strip();
      }
      int first = title.indexOf(mark);
      if (first > 0 && has(title.substring(0, first))) {
        return title.substring(first + mark.length()).strip();
      }
    }
    for (int i = title.length() - 2; i > 0; i--) {
      if (TIGHT_MARKS.indexOf(title.charAt(i)) >= 0 && has(title.substring(i + 1))) {
        return title.substring(0, i).strip();
      }
    }
    return title;
  }

  /** Returns the title without what stands where a site's name does, known or not. */
  static String withoutLastPart(String title) {
    for (String bar : BARS) {
      int at = title.lastIndexOf(bar);
      if (at > 0
          && Prose.words(title.substring(at)) <= MAX_NAME_WORDS
          && Prose.words(title.substring(0, at)) >= MIN_TITLE_WORDS) {
        return title.substring(0, at).strip();
      }
    }
    return Outlet.suffix(title)
        .map(suffix -> title.substring(0, suffix.headlineEnd()).strip())
        .orElse(title);
  }

  /** Letters and digits alone, without article and top-level domain. */
  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT).strip();
    int dot = lower.lastIndexOf('.');
    boolean domain = dot > 0 && lower.length() - dot <= 5 && lower.indexOf(' ', dot) < 0;
    int end = domain ? dot : lower.length();
    StringBuilder plain = new StringBuilder(end);
    for (int i = lower.startsWith("the ") ? 4 : lower.startsWith("www.") ? 4 : 0; i < end; i++) {
      if (Character.isLetterOrDigit(lower.charAt(i))) {
        plain.append(lower.charAt(i));
      }
    }
    return plain.toString();
  }
}
