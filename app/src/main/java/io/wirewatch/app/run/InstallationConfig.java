package io.wirewatch.app.run;

import io.wirewatch.ingest.crawl.CrawlerSettings;
import io.wirewatch.schemas.Namespace;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an installation on one machine is to be.
 *
 * @param program folder of the program, with the Elasticsearch distribution in {@code
 *     elasticsearch/}
 * @param data folder that everything is kept in
 * @param namespace prefix of topics, groups and indices
 * @param bootstrap Kafka to use; null to run one
 * @param kafkaPort port of the one that is run; 0 for a free one
 * @param overrides further Kafka client settings
 * @param elasticsearch nodes to use; empty to run one
 * @param elasticsearchPort port of the one that is run; 0 for a free one
 * @param elasticsearchHeapMegabytes its heap, at least 256
 * @param apiKey Elasticsearch API key; null when it needs none
 * @param watchlist file that says whom to watch
 * @param sources file of sources to add to those that are watched; null for none
 * @param crawler how sources are watched
 * @param dashboardHost address the dashboard listens on
 * @param dashboardPort its port; 0 for a free one
 * @param dashboardToken token it asks for; null on loopback
 */
public record InstallationConfig(
    Path program,
    Path data,
    Namespace namespace,
    @Nullable String bootstrap,
    int kafkaPort,
    Map<String, String> overrides,
    List<URI> elasticsearch,
    int elasticsearchPort,
    int elasticsearchHeapMegabytes,
    @Nullable String apiKey,
    Path watchlist,
    @Nullable Path sources,
    CrawlerSettings crawler,
    String dashboardHost,
    int dashboardPort,
    @Nullable String dashboardToken) {

  /**
   * @throws IllegalArgumentException if the heap is too small for Elasticsearch
   */
  public InstallationConfig {
    if (elasticsearch.isEmpty() && elasticsearchHeapMegabytes < 256) {
      throw new IllegalArgumentException(
          "Elasticsearch needs a heap of 256 MB or more, not " + elasticsearchHeapMegabytes);
    }
    overrides = Map.copyOf(overrides);
    elasticsearch = List.copyOf(elasticsearch);
  }
}
