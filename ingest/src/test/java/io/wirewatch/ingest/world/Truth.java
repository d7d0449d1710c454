package io.wirewatch.ingest.world;

import io.wirewatch.ingest.world.Articles.Trait;
import io.wirewatch.ingest.world.TrueArticle.Appearance;
import io.wirewatch.ingest.world.TrueArticle.Fate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What there is to find in a world. Everything is worked out when it is asked for. Safe for use by
 * many threads.
 */
public final class Truth {

  private final Press press;
  private final Addresses addresses;

  Truth(Press press, Addresses addresses) {
    this.press = press;
    this.addresses = addresses;
  }

  /** Returns the number of articles. */
  public int size() {
    return press.articles().count();
  }

  /** Returns all articles in the order of publication. */
  public Stream<TrueArticle> articles() {
    return IntStream.range(0, size()).mapToObj(this::article);
  }

  /** Returns the article at an address, canonical or not; empty where there is none. */
  public Optional<TrueArticle> at(String url) {
    OptionalInt serial = addresses.serial(url.replaceFirst("^http://[^/]*", ""));
    return serial.isPresent() && serial.getAsInt() < size()
        ? Optional.of(article(serial.getAsInt()))
        : Optional.empty();
  }

  /**
   * Returns an article by its number.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public TrueArticle article(int serial) {
    Articles articles = press.articles();
    Instant published = articles.published(serial);
    Site site = press.siteOf(serial);
    return new TrueArticle(
        serial,
        site.domain(),
        addresses.canonical(serial),
        addresses.offered(serial),
        press.story(serial).serialInWords(),
        published,
        fate(serial),
        appearances(site, serial),
        correctedAt(serial),
        articles.has(serial, Trait.RETITLED)
            ? Optional.of(published.plus(Articles.RETITLED_AFTER))
            : Optional.empty(),
        articles.isCopy(serial) ? OptionalInt.of(articles.textOf(serial)) : OptionalInt.empty());
  }

  private Fate fate(int serial) {
    if (press.articles().has(serial, Trait.FORBIDDEN)) {
      return Fate.FORBIDDEN;
    }
    return press.articles().has(serial, Trait.TAKEN_DOWN) ? Fate.TAKEN_DOWN : Fate.READABLE;
  }

  private Optional<Instant> correctedAt(int serial) {
    Instant published = press.articles().published(serial);
    if (press.articles().has(serial, Trait.CORRECTED_SOON)) {
      return Optional.of(published.plus(Articles.SOON));
    }
    return press.articles().has(serial, Trait.CORRECTED_LATE)
        ? Optional.of(published.plus(Articles.LATE))
        : Optional.empty();
  }

  private List<Appearance> appearances(Site site, int serial) {
    List<Appearance> appearances = new ArrayList<>();
    for (FeedProfile feed : site.feeds()) {
      int[] all = press.articles().ofFeed(feed.number());
      int place = Arrays.binarySearch(all, serial);
      if (place >= 0) {
        int pushedOutBy = place + feed.window();
        appearances.add(
            new Appearance(
                addresses.feed(feed),
                press.articles().published(serial),
                pushedOutBy < all.length
                    ? Optional.of(press.articles().published(all[pushedOutBy]))
                    : Optional.empty()));
      }
    }
    return appearances;
  }
}
