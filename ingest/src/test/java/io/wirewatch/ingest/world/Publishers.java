package io.wirewatch.ingest.world;

import io.wirewatch.ingest.url.RegistrableDomain;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers every request to the world as the site that it is addressed to would. */
final class Publishers implements Handler {

  private static final String RETRY_AFTER_SECONDS = "600";

  /** What a request is about. */
  private record Matter(RequestKind kind, int subject) {
    static final Matter UNKNOWN = new Matter(RequestKind.OTHER, RequestLog.NO_SUBJECT);
  }

  private final Press press;
  private final Addresses addresses;
  private final InstantSource clock;
  private final RequestLog log;
  private final Served served;
  private final FeedDesk feeds;
  private final SiteFiles files;
  private final ArticlePage pages;
  private final Map<String, Site> sites = new HashMap<>();
  private final Map<String, FeedProfile> feedsByPlace = new HashMap<>();

  Publishers(Press press, Addresses addresses, InstantSource clock, RequestLog log, Served served) {
    this.press = press;
    this.addresses = addresses;
    this.clock = clock;
    this.log = log;
    this.served = served;
    feeds = new FeedDesk(press, addresses);
    files = new SiteFiles(press, addresses);
    pages = new ArticlePage(press, addresses);
    for (Site site : press.sites()) {
      sites.put(site.domain(), site);
      for (FeedProfile feed : site.feeds()) {
        feedsByPlace.put(feed.host() + feed.path(), feed);
        feedsByPlace.put(feed.host() + feed.laterPath(), feed);
      }
    }
  }

  @Override
  public Reply handle(Request request) {
    Instant now = clock.instant();
    String domain = RegistrableDomain.ofHost(request.host());
    Optional<Site> site = Optional.ofNullable(sites.get(domain));
    log.began(domain);
    Matter matter = matter(request);
    Reply reply =
        site.map(addressed -> answer(addressed, matter, request, now))
            .orElseGet(() -> redirector(request));
    boolean whole = reply.delivery() == Delivery.WHOLE;
    log.add(
        new RequestLog.Entry(
            now,
            domain,
            request.host(),
            matter.kind(),
            matter.subject(),
            whole ? reply.status() : 0,
            request.isConditional()));
    if (whole && reply.status() == 200) {
      note(matter, site, request, now);
    }
    return reply;
  }

  @Override
  public void done(Request request) {
    log.ended(RegistrableDomain.ofHost(request.host()));
  }

  private Matter matter(Request request) {
    String path = request.path();
    if (path.equals("/robots.txt")) {
      return new Matter(RequestKind.ROBOTS, RequestLog.NO_SUBJECT);
    }
    if (path.equals(SiteFiles.SITEMAP_PATH)) {
      return new Matter(RequestKind.SITEMAP, RequestLog.NO_SUBJECT);
    }
    FeedProfile feed = feedsByPlace.get(request.host() + path);
    if (feed != null) {
      return new Matter(RequestKind.FEED, feed.number());
    }
    OptionalInt serial = addresses.serial(request.target());
    if (serial.isEmpty() || serial.getAsInt() >= press.articles().count()) {
      return Matter.UNKNOWN;
    }
    boolean redirector = path.startsWith("/r/");
    return new Matter(redirector ? RequestKind.OTHER : RequestKind.PAGE, serial.getAsInt());
  }

  private Reply answer(Site site, Matter matter, Request request, Instant now) {
    boolean feed = matter.kind() == RequestKind.FEED;
    Optional<Outage.Fault> fault = site.fault(now).filter(found -> feed || !found.isOfFeedsOnly());
    if (fault.isEmpty()) {
      return wellAnswered(site, matter, request, now);
    }
    return switch (fault.get()) {
      case BUSY -> Reply.text(503, "Busy.").header("Retry-After", RETRY_AFTER_SECONDS);
      case BROKEN -> Reply.text(500, "Broken.");
      case FEEDS_NOT_FOUND -> Reply.text(404, "Not found.");
      case FEEDS_GONE -> Reply.text(410, "Gone.");
      case CLOSED -> Reply.of(200).delivered(Delivery.CLOSED);
      case SILENT -> Reply.of(200).delivered(Delivery.SILENT);
      case RESET -> wellAnswered(site, matter, request, now).delivered(Delivery.RESET);
      case CUT -> wellAnswered(site, matter, request, now).delivered(Delivery.CUT);
      case STALLED -> wellAnswered(site, matter, request, now).delivered(Delivery.STALLED);
      // Whoever holds a connection still needs no name.
      case UNRESOLVED -> wellAnswered(site, matter, request, now);
    };
  }

  private Reply wellAnswered(Site site, Matter matter, Request request, Instant now) {
    return switch (matter.kind()) {
      case ROBOTS -> files.robots(site, now);
      case SITEMAP -> site.newsSitemap() ? files.sitemap(site, now) : notFound();
      case FEED -> feed(site, request, now);
      case PAGE -> page(site, matter.subject(), request, now);
      case OTHER -> request.path().equals("/") ? files.home(site) : notFound();
    };
  }

  private Reply feed(Site site, Request request, Instant now) {
    FeedProfile feed = feedsByPlace.get(request.host() + request.path());
    boolean askedThere = request.path().equals(feed.laterPath());
    if (askedThere != feed.hasMoved(now)) {
      return askedThere
          ? notFound()
          : Reply.redirect(301, addresses.at(feed.host(), feed.laterPath()));
    }
    return feeds.answer(site, feed, request, now);
  }

  private Reply page(Site site, int serial, Request request, Instant now) {
    Articles articles = press.articles();
    boolean there =
        articles.site(serial) == site.index()
            && !articles.published(serial).isAfter(now)
            && request.target().startsWith(addresses.path(serial));
    if (!there) {
      return notFound();
    }
    if (articles.has(serial, Articles.Trait.TAKEN_DOWN)) {
      return Reply.text(serial % 2 == 0 ? 404 : 410, "This article was withdrawn.");
    }
    String etag = "\"" + serial + "-" + articles.changed(serial, now).getEpochSecond() + "\"";
    if (site.layout().pageValidators()
        && request.header("If-None-Match").equals(Optional.of(etag))) {
      return Reply.of(304).header("ETag", etag);
    }
    Reply reply =
        Reply.of(200)
            .header("Content-Type", "text/html; charset=" + site.layout().encoding().declared());
    if (site.layout().pageValidators()) {
      reply.header("ETag", etag);
    }
    byte[] body = site.layout().encoding().bytes(pages.write(serial, now));
    return site.layout().gzip() && request.acceptsGzip() ? reply.gzip(body) : reply.body(body);
  }

  private Reply redirector(Request request) {
    OptionalInt serial = addresses.serial(request.target());
    if (!Addresses.isRedirector(request.host())
        || serial.isEmpty()
        || serial.getAsInt() >= press.articles().count()) {
      return notFound();
    }
    return Reply.redirect(302, addresses.tracked(serial.getAsInt()));
  }

  private void note(Matter matter, Optional<Site> site, Request request, Instant now) {
    if (!request.method().equals("GET")) {
      return;
    }
    switch (matter.kind()) {
      case FEED ->
          served.offered(feeds.window(feedsByPlace.get(request.host() + request.path()), now), now);
      case SITEMAP -> served.listed(files.listed(site.orElseThrow(), now), now);
      case PAGE -> served.read(matter.subject());
      case ROBOTS, OTHER -> {}
    }
  }

  private static Reply notFound() {
    return Reply.text(404, "There is nothing here.");
  }
}
