package io.wirewatch.app.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.app.backend.Backend;
import io.wirewatch.app.backend.BackendExtension;
import io.wirewatch.app.backend.Records;
import io.wirewatch.app.run.KafkaAdmin;
import io.wirewatch.ingest.IngestConfig;
import io.wirewatch.ingest.crawl.CrawlConfig;
import io.wirewatch.ingest.crawl.Crawler;
import io.wirewatch.ingest.crawl.CrawlerSettings;
import io.wirewatch.ingest.fetch.AddressRange;
import io.wirewatch.ingest.journal.KafkaJournal;
import io.wirewatch.ingest.source.SourceTopic;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.LinkOutcome;
import io.wirewatch.schemas.record.LinkStatus;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Feeds to articles, on a real broker and over real HTTP. */
@ExtendWith(BackendExtension.class)
class ITFeedMonitoring {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String BODY =
      """
      The ferry left the harbour of Port Alder shortly after dawn with forty passengers on board, the company said.
      It was the first crossing since the storm, and the mayor, Ines Calder, thanked the crews who had cleared the pier.
      Another crossing is planned for the evening if the wind does not turn, a spokesman for the harbour master said.
      """;

  @Test
  void everyLinkOfAFeedEndsOnce(Backend backend, Namespace namespace) throws Exception {
    KafkaAdmin.createTopics(backend.bootstrap(), Map.of(), namespace);
    Records records = new Records(backend, namespace);
    try (NewsSites sites = new NewsSites(2);
        Crawler crawler = crawler(backend, namespace, sites)) {
      String ferry = sites.publish(0, "ferry-sails-again", BODY);
      sites.publish(0, "private/not-for-robots", BODY);
      watch(backend, namespace, sites, 0);
      crawler.start();

      assertThat(outcomes(records, 2))
          .extracting(LinkOutcome::getStatus)
          .containsExactlyInAnyOrder(LinkStatus.ARTICLE, LinkStatus.REFUSED);
      Article article = articles(records, 1).get(0);
      assertThat(article.getTitle()).isEqualTo("ferry sails again");
      assertThat(article.getPublisher()).isEqualTo("Loopback Post 0");
      assertThat(article.getCanonicalUrl()).isEqualTo(ferry);

      sites.publish(0, "evening-crossing", BODY.replace("dawn", "dusk"));
      watch(backend, namespace, sites, 1);
      sites.publish(1, "a-source-added-while-running", BODY.replace("Port Alder", "Rookhaven"));
      assertThat(articles(records, 3))
          .extracting(Article::getTitle)
          .containsExactlyInAnyOrder(
              "ferry sails again", "evening crossing", "a source added while running");
      assertThat(sites.fetches(ferry)).as("fetches of a page that is known").isEqualTo(1);
      assertThat(crawler.problem()).isEmpty();
    }
  }

  @Test
  void goesOnWhereAnotherStopped(Backend backend, Namespace namespace) throws Exception {
    KafkaAdmin.createTopics(backend.bootstrap(), Map.of(), namespace);
    Records records = new Records(backend, namespace);
    try (NewsSites sites = new NewsSites(1)) {
      String ferry = sites.publish(0, "ferry-sails-again", BODY);
      watch(backend, namespace, sites, 0);
      try (Crawler first = crawler(backend, namespace, sites)) {
        first.start();
        outcomes(records, 1);
      }
      sites.publish(0, "evening-crossing", BODY.replace("dawn", "dusk"));
      try (Crawler second = crawler(backend, namespace, sites)) {
        second.start();

        assertThat(articles(records, 2)).hasSize(2);
        assertThat(sites.fetches(ferry)).isEqualTo(1);
      }
      assertThat(outcomes(records, 2)).extracting(LinkOutcome::getLinkId).doesNotHaveDuplicates();
    }
  }

  @Test
  void setsPoisonAsideAndGoesOn(Backend backend, Namespace namespace) throws Exception {
    KafkaAdmin.createTopics(backend.bootstrap(), Map.of(), namespace);
    Records records = new Records(backend, namespace);
    for (Topic topic :
        List.of(Topic.SOURCES, Topic.SOURCE_STATES, Topic.PAGES, Topic.SITES, Topic.LINKS)) {
      records.send(topic, "poison", "not a record".getBytes(StandardCharsets.UTF_8));
      records.send(topic, "gone", null);
    }
    try (NewsSites sites = new NewsSites(1);
        Crawler crawler = crawler(backend, namespace, sites)) {
      sites.publish(0, "ferry-sails-again", BODY);
      watch(backend, namespace, sites, 0);
      crawler.start();

      assertThat(articles(records, 1)).hasSize(1);
      assertThat(records.due(Topic.DEAD_LETTERS, 2))
          .extracting(ConsumerRecord::key)
          .allSatisfy(key -> assertThat(key).startsWith(namespace.topic(Topic.LINKS)));
    }
  }

  private static Crawler crawler(Backend backend, Namespace namespace, NewsSites sites) {
    CrawlerSettings usual = CrawlerSettings.defaults("https://example.org/about-this-test");
    CrawlConfig crawl = usual.crawl();
    IngestConfig config = IngestConfig.of(backend.bootstrap(), namespace);
    return new Crawler(
        () -> new KafkaJournal(config, Clock.systemUTC()),
        new CrawlerSettings(
            usual
                .fetch()
                .withAllowed(Set.of(sites.port()), List.of(AddressRange.parse("127.0.0.0/8"))),
            usual.schedule(),
            new CrawlConfig(
                Duration.ofMillis(20),
                crawl.maxFetches(),
                crawl.revisits(),
                crawl.revisitsPerHour(),
                crawl.memory()),
            null,
            null),
        Clock.systemUTC());
  }

  private static void watch(Backend backend, Namespace namespace, NewsSites sites, int site)
      throws Exception {
    new SourceTopic(backend.bootstrap(), namespace, Map.of())
        .publish(List.of(sites.source(site)), TIMEOUT);
  }

  private static List<LinkOutcome> outcomes(Records records, int due)
      throws UndecodableRecordException {
    List<LinkOutcome> outcomes = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records.due(Topic.OUTCOMES, due)) {
      outcomes.add(RecordCodec.of(LinkOutcome.class).decode(record.value()));
    }
    return outcomes;
  }

  private static List<Article> articles(Records records, int due)
      throws UndecodableRecordException {
    List<Article> articles = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records.due(Topic.ARTICLES, due)) {
      articles.add(RecordCodec.of(Article.class).decode(record.value()));
    }
    return articles;
  }
}
