package io.wirewatch.app.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.app.backend.Backend;
import io.wirewatch.app.backend.Records;
import io.wirewatch.app.feeds.FeedTrouble;
import io.wirewatch.app.feeds.NewsSites;
import io.wirewatch.app.pipeline.DashboardClient;
import io.wirewatch.app.pipeline.RunningStages;
import io.wirewatch.ingest.IngestConfig;
import io.wirewatch.ingest.crawl.CrawlConfig;
import io.wirewatch.ingest.crawl.Crawler;
import io.wirewatch.ingest.crawl.CrawlerSettings;
import io.wirewatch.ingest.fetch.AddressRange;
import io.wirewatch.ingest.journal.KafkaJournal;
import io.wirewatch.ingest.source.SourceTopic;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.record.PageState;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Four sites that were watched for an hour, and all stages over them. Two work; between them a link
 * has ended in each of the ways it can. The feed of one is gone, that of another is a web page.
 */
final class WatchedSites implements AutoCloseable {

  static final String FORTY =
      """
      The ferry left the harbour of Port Alder shortly after dawn with forty passengers on board, the company said.
      It was the first crossing since the storm, and the mayor, Ines Calder, thanked the crews who had cleared the pier.
      Another crossing is planned for the evening if the wind does not turn, a spokesman for the harbour master said.
      """;

  private static final String SIXTY =
      FORTY.replace("forty", "sixty")
          + "Foreign Minister Wang Yi, who visited the port in January, had called the ferry overdue.\n";
  private static final String LIBRARY =
      """
      Rookhaven has its library back: the doors opened on Monday after two years of work on the roof and the cellars.
      Readers queued around the block to return books that they had been allowed to keep since the flood.
      The council paid for most of it, and a bequest of a retired teacher for the rest, the librarian said.
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The page behind a login is tried once more after an hour. */
  private static final Duration MORE_THAN_AN_HOUR = Duration.ofMinutes(70);

  private final AtomicReference<Duration> behind = new AtomicReference<>(MORE_THAN_AN_HOUR);
  private final NewsSites sites;
  private final RunningStages stages;
  private final Crawler crawler;
  private final SourceTopic sources;
  private final Records records;

  private WatchedSites(Backend backend, Namespace namespace, Path state) throws Exception {
    sites = new NewsSites(4);
    stages = new RunningStages(backend, namespace, state);
    crawler =
        new Crawler(
            () ->
                new KafkaJournal(
                    IngestConfig.of(backend.bootstrap(), namespace), Clock.systemUTC()),
            settings(sites.port()),
            () -> Instant.now().minus(behind.get()));
    sources = new SourceTopic(backend.bootstrap(), namespace, Map.of());
    records = new Records(backend, namespace);
  }

  private static CrawlerSettings settings(int port) {
    CrawlerSettings usual = CrawlerSettings.defaults("https://example.org/about-this-test");
    CrawlConfig crawl = usual.crawl();
    return new CrawlerSettings(
        usual.fetch().withAllowed(Set.of(port), List.of(AddressRange.parse("127.0.0.0/8"))),
        usual.schedule(),
        new CrawlConfig(
            Duration.ofMillis(20),
            crawl.maxFetches(),
            List.of(),
            crawl.revisitsPerHour(),
            crawl.memory()),
        null,
        null);
  }

  /** Starts everything and returns when the hour is over and all that it brought is shown. */
  static WatchedSites afterAnHour(Backend backend, Namespace namespace, Path state)
      throws Exception {
    WatchedSites watched = new WatchedSites(backend, namespace, state);
    try {
      watched.watch();
      return watched;
    } catch (Exception | AssertionError e) {
      watched.close();
      throw e;
    }
  }

  private void watch() throws Exception {
    sites.publish(0, "private/minutes-of-the-board", FORTY);
    String locked = sites.lockAway(0, "for-members-only");
    String ferry = sites.publish(0, "ferry-sails-again", FORTY);
    sites.publish(1, "rookhaven-opens-its-library", LIBRARY);
    sites.breakFeed(2, FeedTrouble.NOT_FOUND);
    sites.breakFeed(3, FeedTrouble.WEB_PAGE);
    sources.publish(
        List.of(sites.source(0), sites.source(1), sites.source(2), sites.source(3)), PATIENCE);
    crawler.start();
    // Two articles, and one that robots.txt forbids.
    records.due(Topic.OUTCOMES, 3);
    records.until(
        Topic.PAGES,
        pages ->
            pages.stream()
                .anyMatch(page -> page.key().equals(locked) && state(page).getAttempts() == 1));

    sites.announce(1, ferry, "Port Alder has its ferry back");
    records.due(Topic.OUTCOMES, 4);

    sites.revise(0, ferry, "Ferry sails twice a day", SIXTY);
    behind.set(Duration.ZERO);
    records.due(Topic.OUTCOMES, 6);
    stages.drain();
    new DashboardClient(stages.dashboard()).await("/api/v1/sources", WatchedSites::isUpToDate);
  }

  /** Links come by way of Elasticsearch, how sources stand by way of Kafka. */
  private static boolean isUpToDate(JsonNode answer) {
    int discovered = 0;
    for (JsonNode source : answer.at("/items")) {
      discovered += source.at("/discovered").asInt();
    }
    return discovered == 6
        && answer.at("/standing/ok").asInt() == 2
        && answer.at("/links/total").asInt() == 6
        && answer.at("/links/pending").asInt() == 0;
  }

  private static PageState state(ConsumerRecord<String, byte[]> page) {
    try {
      return RecordCodec.of(PageState.class).decode(page.value());
    } catch (UndecodableRecordException e) {
      throw new AssertionError(e);
    }
  }

  URI dashboard() {
    return stages.dashboard();
  }

  String feed(int site) {
    return sites.source(site).getUrl();
  }

  @Override
  public void close() {
    crawler.close();
    stages.close();
    sites.close();
  }
}
