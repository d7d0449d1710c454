package io.wirewatch.ingest.world;

import io.wirewatch.ingest.world.Dice.Subject;
import io.wirewatch.ingest.world.FeedProfile.Updates;
import io.wirewatch.ingest.world.FeedProfile.Validators;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers polls, each feed in its own manner. */
final class FeedDesk {

  private static final String FAR_FUTURE = "Sun, 31 Mar 2041 10:00:00 GMT";

  /** RFC 9110 wants two digits for the day, unlike {@link DateTimeFormatter#RFC_1123_DATE_TIME}. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private final Press press;
  private final Addresses addresses;

  FeedDesk(Press press, Addresses addresses) {
    this.press = press;
    this.addresses = addresses;
  }

  /** Returns the articles that a feed shows at a time, newest first. */
  int[] window(FeedProfile feed, Instant now) {
    int[] all = press.articles().ofFeed(feed.number());
    int published = press.articles().publishedBy(now, all);
    int from = Math.max(0, published - feed.window());
    int[] window = new int[published - from];
    for (int i = 0; i < window.length; i++) {
      window[i] = all[published - 1 - i];
    }
    return window;
  }

  /** Answers a poll. */
  Reply answer(Site site, FeedProfile feed, Request request, Instant now) {
    int[] window = window(feed, now);
    Instant changed =
        Arrays.stream(window)
            .mapToObj(serial -> press.articles().changed(serial, now))
            .reduce(press.config().dawn(), (one, other) -> one.isAfter(other) ? one : other);
    String etag = etag(feed, window, now);
    String lastModified = feed.validators() == Validators.FUTURE ? FAR_FUTURE : httpDate(changed);
    boolean notModified = request.isConditional() && isNotModified(feed, request, etag, changed);
    Reply reply = Reply.of(notModified ? 304 : 200);
    switch (feed.validators()) {
      case NONE -> {}
      case ETAG, FROZEN_ETAG -> reply.header("ETag", etag);
      case LAST_MODIFIED, FUTURE -> reply.header("Last-Modified", lastModified);
      case BOTH, DEAF -> reply.header("ETag", etag).header("Last-Modified", lastModified);
    }
    feed.maxAge().ifPresent(age -> reply.header("Cache-Control", "max-age=" + age.toSeconds()));
    if (notModified) {
      return reply;
    }
    boolean json = feed.format() == FeedFormat.JSON;
    String charset = json ? "utf-8" : site.layout().encoding().declared();
    reply.header("Content-Type", feed.format().mediaType() + "; charset=" + charset);
    String text = document(site, feed, window, changed, charset, now).write(feed.format());
    byte[] body =
        json
            ? text.getBytes(StandardCharsets.UTF_8)
            : site.layout().encoding().bytes(feed.malformed() ? damaged(text) : text);
    return site.layout().gzip() && request.acceptsGzip() ? reply.gzip(body) : reply.body(body);
  }

  private static boolean isNotModified(
      FeedProfile feed, Request request, String etag, Instant changed) {
    Optional<String> heldTag = request.header("If-None-Match");
    return switch (feed.validators()) {
      case NONE -> false;
      case DEAF, FUTURE -> true;
      case ETAG, FROZEN_ETAG -> heldTag.equals(Optional.of(etag));
      case LAST_MODIFIED -> isAsRecent(request, changed);
      case BOTH -> heldTag.isPresent() ? heldTag.get().equals(etag) : isAsRecent(request, changed);
    };
  }

  private static boolean isAsRecent(Request request, Instant changed) {
    try {
      return request
          .header("If-Modified-Since")
          .map(held -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(held, Instant::from))
          .filter(held -> !held.isBefore(changed))
          .isPresent();
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private String etag(FeedProfile feed, int[] window, Instant now) {
    long hash = feed.number();
    if (feed.validators() != Validators.FROZEN_ETAG) {
      for (int serial : window) {
        hash = Dice.mix(hash ^ serial) + press.articles().changed(serial, now).getEpochSecond();
      }
    }
    return "\"" + Long.toHexString(hash) + "\"";
  }

  private FeedDocument document(
      Site site, FeedProfile feed, int[] window, Instant changed, String charset, Instant now) {
    List<Entry> entries = new ArrayList<>(window.length);
    for (int serial : window) {
      entries.add(entry(feed, serial, now));
    }
    return new FeedDocument(
        site.name(),
        addresses.at(site.host(), "/"),
        addresses.feed(feed),
        site.lexicon().language(),
        charset,
        feed.maxAge(),
        site.rhythm().silentHours(),
        feed.updates() == Updates.CHANGING ? now : changed,
        entries);
  }

  private Entry entry(FeedProfile feed, int serial, Instant now) {
    Articles articles = press.articles();
    Story story = press.story(serial);
    String url = addresses.offered(serial);
    return new Entry(
        id(feed, serial, url, now),
        articles.isRetitled(serial, now) ? story.laterHeadline() : story.headline(),
        url,
        story.lede(),
        feed.fullText()
            ? Optional.of(html(story.paragraphs(articles.isCorrected(serial, now))))
            : Optional.empty(),
        story.author(),
        Site.SECTIONS.get(articles.section(serial)),
        articles.published(serial),
        switch (feed.updates()) {
          case NONE -> Optional.empty();
          case TRUE -> Optional.of(articles.changed(serial, now));
          case CHANGING -> Optional.of(now);
        });
  }

  private Optional<String> id(FeedProfile feed, int serial, String url, Instant now) {
    long seed = press.config().seed();
    return switch (feed.guids()) {
      case NONE -> Optional.empty();
      case PERMALINK -> Optional.of(url);
      case OPAQUE -> Optional.of("story:" + Long.toHexString(Dice.mix(seed ^ serial)));
      case CHANGING -> {
        long drawn = Dice.of(seed, Subject.POLL, now.toEpochMilli() ^ serial).nextLong();
        yield Optional.of("poll:" + Long.toHexString(drawn));
      }
    };
  }

  private static String html(List<String> paragraphs) {
    StringBuilder html = new StringBuilder(4_000);
    ArticlePage.paragraphs(html, paragraphs);
    return html.toString();
  }

  /** A bare ampersand, an entity that XML does not know, and the last end tags missing. */
  private static String damaged(String xml) {
    String spoilt = xml.replaceFirst("</title>", " News & more&nbsp;</title>");
    int lastEntry = Math.max(spoilt.lastIndexOf("</item>"), spoilt.lastIndexOf("</entry>"));
    return lastEntry < 0 ? spoilt : spoilt.substring(0, spoilt.indexOf('>', lastEntry) + 1);
  }

  private static String httpDate(Instant time) {
    return HTTP_DATE.format(time.atOffset(ZoneOffset.UTC));
  }
}
