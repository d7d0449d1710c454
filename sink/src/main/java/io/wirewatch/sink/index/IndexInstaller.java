package io.wirewatch.sink.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.get.Feature;
import co.elastic.clients.elasticsearch.indices.get_index_template.IndexTemplateItem;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.Index;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings template, index, mapping and alias to the state that this program needs. What a newer
 * program has installed is left alone, so that old and new can run side by side during an upgrade.
 * Idempotent; safe for use by many threads and many processes at once.
 */
public final class IndexInstaller {

  private static final Logger LOG = LoggerFactory.getLogger(IndexInstaller.class);

  /** Above Elastic's own templates, which go up to 200, so that ours wins over a broad pattern. */
  private static final long PRIORITY = 500;

  /** Far above what the mappings hold; a mapping that grows past it has got out of hand. */
  private static final String MAX_FIELDS = "200";

  private static final int NOT_FOUND = 404;

  private final DeadlineClient client;
  private final Namespace namespace;
  private final ShardSettings shards;

  /** Creates an installer for the indices of one installation. */
  public IndexInstaller(DeadlineClient client, Namespace namespace, ShardSettings shards) {
    this.client = client;
    this.namespace = namespace;
    this.shards = shards;
  }

  /**
   * Installs or upgrades an index.
   *
   * @throws ElasticsearchException if Elasticsearch refuses
   * @throws IOException if there is no answer, or none that can be understood
   * @throws InterruptedException if the thread is interrupted
   */
  public void install(Index index) throws IOException, InterruptedException {
    Mapping mapping = Mapping.of(index);
    String name = namespace.index(index);
    upgradeTemplate(name, mapping);

    Map<String, IndexState> layouts =
        client
            .ask(
                c ->
                    c.indices()
                        .get(
                            g ->
                                g.index(namespace.alias(index) + "-v*")
                                    .features(Feature.Aliases, Feature.Mappings)))
            .result();
    IndexState existing = layouts.get(name);
    if (existing == null) {
      create(name);
    } else {
      upgradeMapping(name, existing.mappings(), mapping);
    }
    pointAlias(index, layouts);
  }

  private void upgradeTemplate(String name, Mapping mapping)
      throws IOException, InterruptedException {
    long installed = templateVersion(name);
    if (installed >= mapping.version()) {
      return;
    }
    client.ask(
        c ->
            c.indices()
                .putIndexTemplate(
                    t ->
                        t.name(name)
                            .indexPatterns(name)
                            .priority(PRIORITY)
                            .version(mapping.version())
                            .template(
                                body ->
                                    body.settings(
                                            s ->
                                                s.numberOfShards(String.valueOf(shards.shards()))
                                                    .autoExpandReplicas(shards.autoExpandReplicas())
                                                    // Stated, or an index that nobody searches for
                                                    // 30 s stops refreshing.
                                                    .refreshInterval(i -> i.time("1s"))
                                                    .mapping(
                                                        m ->
                                                            m.totalFields(
                                                                f -> f.limit(MAX_FIELDS))))
                                        .mappings(m -> m.withJson(mapping.reader())))));
    LOG.info("index template {} is now at version {}", name, mapping.version());
  }

  /** Returns 0 when there is no template. */
  private long templateVersion(String name) throws IOException, InterruptedException {
    try {
      List<IndexTemplateItem> found =
          client.ask(c -> c.indices().getIndexTemplate(g -> g.name(name))).indexTemplates();
      Long version = found.isEmpty() ? null : found.get(0).indexTemplate().version();
      return version == null ? 0 : version;
    } catch (ElasticsearchException e) {
      if (e.status() == NOT_FOUND) {
        return 0;
      }
      throw e;
    }
  }

  private void create(String name) throws IOException, InterruptedException {
    try {
      client.ask(c -> c.indices().create(i -> i.index(name)));
      LOG.info("index {} created", name);
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
    }
  }

  private void upgradeMapping(String name, TypeMapping installed, Mapping mapping)
      throws IOException, InterruptedException {
    var meta = installed.meta().get("version");
    long version = meta == null ? 0 : meta.to(Long.class);
    if (version >= mapping.version()) {
      return;
    }
    client.ask(c -> c.indices().putMapping(m -> m.withJson(mapping.reader()).index(name)));
    LOG.info("mapping of {} upgraded from version {} to {}", name, version, mapping.version());
  }

  /**
   * Points the alias at our layout in one step, unless a newer program points it at a newer one.
   */
  private void pointAlias(Index index, Map<String, IndexState> layouts)
      throws IOException, InterruptedException {
    String alias = namespace.alias(index);
    String name = namespace.index(index);
    List<Action> actions = new ArrayList<>();
    for (Map.Entry<String, IndexState> layout : layouts.entrySet()) {
      OptionalInt number = layoutNumber(alias, layout.getKey());
      if (number.isEmpty() || !layout.getValue().aliases().containsKey(alias)) {
        continue;
      }
      if (number.getAsInt() >= index.layout()) {
        return;
      }
      actions.add(Action.of(a -> a.remove(r -> r.index(layout.getKey()).alias(alias))));
    }
    actions.add(Action.of(a -> a.add(add -> add.index(name).alias(alias))));
    client.ask(c -> c.indices().updateAliases(u -> u.actions(actions)));
    LOG.info("alias {} points at {}", alias, name);
  }

  /** Empty for an index that only looks like a layout of ours. */
  private static OptionalInt layoutNumber(String alias, String name) {
    Matcher matcher = Pattern.compile(Pattern.quote(alias) + "-v(\\d{1,9})").matcher(name);
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
