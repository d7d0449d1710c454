package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.feed.FeedItem.Enclosure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A feed or an item while it is being read. Formats have many words for one thing; each comes with
 * a rank, and the lowest rank stays. Of equal ranks the first stays.
 */
final class Draft {

  enum Field {
    ID,
    TITLE,
    LINK,
    SUMMARY,
    CONTENT,
    AUTHOR,
    PUBLISHED,
    UPDATED,
    LANGUAGE
  }

  private record Ranked<T>(T value, int rank) {}

  private static final int MAX_CATEGORIES = 200;
  private static final int MAX_ENCLOSURES = 100;
  private static final int MAX_AUTHOR_CHARS = 1000;
  private static final Pattern UNSAFE_SCHEME =
      Pattern.compile("(?is)[\\s\\p{Cntrl}]*(?:javascript|data|vbscript):.*");

  private final Map<Field, Ranked<Text>> texts = new EnumMap<>(Field.class);
  private final Map<Field, Ranked<String>> words = new EnumMap<>(Field.class);
  private final Map<Field, Ranked<Instant>> instants = new EnumMap<>(Field.class);
  private final Set<String> categories = new LinkedHashSet<>();
  private final List<Enclosure> enclosures = new ArrayList<>();
  private final List<Enclosure> media = new ArrayList<>();
  private final List<Enclosure> thumbnails = new ArrayList<>();

  /** Takes a text, if it is not blank. */
  void text(Field field, Text text, int rank) {
    if (!text.value().isBlank() && isBetter(texts.get(field), rank)) {
      texts.put(field, new Ranked<>(text, rank));
    }
  }

  /** Takes characters that mean themselves, such as an id, if they are not blank. */
  void word(Field field, String word, int rank) {
    String stripped = word.strip();
    if (!stripped.isEmpty() && isBetter(words.get(field), rank)) {
      words.put(field, new Ranked<>(stripped, rank));
    }
  }

  /** Takes one of perhaps several authors of equal rank. */
  void author(String author, int rank) {
    Ranked<String> known = words.get(Field.AUTHOR);
    if (known == null || known.rank() != rank) {
      word(Field.AUTHOR, author, rank);
    } else if (!author.isBlank()
        && known.value().length() < MAX_AUTHOR_CHARS
        && !known.value().contains(author.strip())) {
      words.put(Field.AUTHOR, new Ranked<>(known.value() + ", " + author.strip(), rank));
    }
  }

  /** Takes an absolute address, unless opening it would run something. */
  void link(String address, int rank) {
    // Escaped twice: no address has this.
    String link = address.strip().replace("&amp;", "&");
    if (!UNSAFE_SCHEME.matcher(link).matches()) {
      word(Field.LINK, link, rank);
    }
  }

  /** Takes an address in the place of any other. RSS channels with several mean the last. */
  void lastLink(String address) {
    if (!address.isBlank()) {
      words.remove(Field.LINK);
      link(address, 0);
    }
  }

  /** Takes a date, if it is one. */
  void date(Field field, String date, int rank) {
    if (isBetter(instants.get(field), rank)) {
      FeedDate.parse(date).ifPresent(instant -> instants.put(field, new Ranked<>(instant, rank)));
    }
  }

  /** Takes a category, if it is not blank. */
  void category(String category) {
    if (!category.isBlank() && categories.size() < MAX_CATEGORIES) {
      categories.add(category.strip());
    }
  }

  /** Takes a file that the item itself comes with. */
  void enclosure(String url, String type, String length) {
    add(enclosures, url, type, length);
  }

  /** Takes a file that counts when there is no enclosure. */
  void media(String url, String type, String length) {
    add(media, url, type, length);
  }

  /** Takes a small picture, which counts when there is no other file. */
  void thumbnail(String url) {
    add(thumbnails, url, "", "");
  }

  /** Returns whether the format's own word for the summary has been read. */
  boolean hasOwnSummary() {
    Ranked<Text> summary = texts.get(Field.SUMMARY);
    return summary != null && summary.rank() == 0;
  }

  @Nullable Text text(Field field) {
    Ranked<Text> ranked = texts.get(field);
    return ranked == null ? null : ranked.value();
  }

  @Nullable String word(Field field) {
    Ranked<String> ranked = words.get(field);
    return ranked == null ? null : ranked.value();
  }

  @Nullable Instant instant(Field field) {
    Ranked<Instant> ranked = instants.get(field);
    return ranked == null ? null : ranked.value();
  }

  /** Returns when it was published or, failing that, changed; the beginning of time if unknown. */
  Instant newest() {
    Instant published = instant(Field.PUBLISHED);
    Instant updated = instant(Field.UPDATED);
    return published != null ? published : updated != null ? updated : Instant.MIN;
  }

  /** Returns it as an item. */
  FeedItem item(HtmlBudget budget) {
    return new FeedItem(
        word(Field.ID),
        budget.plain(text(Field.TITLE)),
        word(Field.LINK),
        budget.html(text(Field.SUMMARY)),
        budget.html(text(Field.CONTENT)),
        word(Field.AUTHOR),
        instant(Field.PUBLISHED),
        instant(Field.UPDATED),
        List.copyOf(categories),
        !enclosures.isEmpty() ? enclosures : !media.isEmpty() ? media : thumbnails);
  }

  private static boolean isBetter(@Nullable Ranked<?> known, int rank) {
    return known == null || rank < known.rank();
  }

  private static void add(Collection<Enclosure> to, String url, String type, String length) {
    boolean known = to.stream().anyMatch(enclosure -> enclosure.url().equals(url));
    if (!url.isEmpty() && !known && to.size() < MAX_ENCLOSURES) {
      String given = type.strip().toLowerCase(Locale.ROOT);
      to.add(new Enclosure(url, given.isEmpty() ? null : given, bytes(length.strip())));
    }
  }

  private static @Nullable Long bytes(String length) {
    try {
      long bytes = Long.parseLong(length);
      return bytes >= 0 ? bytes : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
