package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.IngestConfig;
import io.wirewatch.ingest.fetch.AddressRange;
import io.wirewatch.ingest.journal.KafkaJournal;
import io.wirewatch.ingest.source.DomainPartitioner;
import io.wirewatch.ingest.url.RegistrableDomain;
import io.wirewatch.ingest.world.LoopbackSites;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Measures how many pages a second a crawler fetches, reads and hands on through Kafka, from sites
 * in the same process. The topics must exist.
 */
final class CrawlLoad {

  private static final int LINKS_A_SECOND = 2_000;

  private CrawlLoad() {}

  /**
   * Runs the measurement.
   *
   * @param args Kafka's address, namespace, sites, seconds
   */
  public static void main(String[] args) throws Exception {
    String bootstrap = args[0];
    Namespace namespace = new Namespace(args[1]);
    int count = Integer.parseInt(args[2]);
    int seconds = Integer.parseInt(args[3]);
    CrawlerSettings usual = CrawlerSettings.defaults("https://example.org/about-this-measurement");
    try (LoopbackSites sites = new LoopbackSites(count)) {
      sites.start();
      offer(bootstrap, namespace, sites, seconds * LINKS_A_SECOND);
      CrawlerSettings settings =
          new CrawlerSettings(
              usual
                  .fetch()
                  .withAllowed(Set.of(sites.port()), List.of(AddressRange.parse("127.0.0.0/8"))),
              usual.schedule(),
              new CrawlConfig(Duration.ZERO, 64, List.of(), 0, Duration.ofDays(30)),
              null,
              null);
      IngestConfig config = IngestConfig.of(bootstrap, namespace);
      Clock clock = Clock.systemUTC();
      try (Crawler crawler = new Crawler(() -> new KafkaJournal(config, clock), settings, clock)) {
        crawler.start();
        watch(sites, seconds);
      }
    }
  }

  private static void offer(String bootstrap, Namespace namespace, LoopbackSites sites, int links) {
    RecordCodec<Link> codec = RecordCodec.of(Link.class);
    String topic = namespace.topic(Topic.LINKS);
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new ByteArraySerializer())) {
      int partitions = producer.partitionsFor(topic).size();
      Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
      for (int i = 0; i < links; i++) {
        String url = sites.url(i);
        Link link =
            Link.newBuilder()
                .setId(StableId.of("load", url))
                .setUrl(url)
                .setSourceUrl("http://127.0.0.1/feed")
                .setDiscoveredAt(now)
                .build();
        String domain = RegistrableDomain.of(url);
        var unused =
            producer.send(
                new ProducerRecord<>(
                    topic,
                    DomainPartitioner.partition(domain, partitions),
                    domain,
                    codec.encode(link)));
      }
    }
  }

  private static void watch(LoopbackSites sites, int seconds) throws InterruptedException {
    long start = System.nanoTime();
    long before = 0;
    for (int elapsed = 5; elapsed <= seconds; elapsed += 5) {
      TimeUnit.SECONDS.sleep(5);
      long requests = sites.requests();
      System.out.printf(
          "%3d s  %5d requests/s  heap %d MB  CPU %d s%n",
          elapsed, (requests - before) / 5, heap(), cpuSeconds());
      before = requests;
    }
    double took = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "mean %.0f requests/s over %.0f s, sites and crawler in one process%n",
        sites.requests() / took, took);
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static long cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime()
        / 1_000_000_000;
  }
}
