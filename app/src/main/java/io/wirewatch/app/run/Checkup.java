package io.wirewatch.app.run;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.Index;
import io.wirewatch.schemas.topic.Topic;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Looks at everything that an installation depends on. Changes nothing. */
public final class Checkup {

  private static final int ANSWER_SECONDS = 5;

  private final Path data;
  private final Optional<RunningInstallation> running;
  private final String bootstrap;
  private final Map<String, String> overrides;
  private final Namespace namespace;
  private final List<URI> elasticsearch;
  private final @Nullable String apiKey;

  /**
   * @param data the data folder
   * @param running the installation that runs on it
   * @param bootstrap Kafka to look at
   * @param elasticsearch Elasticsearch to look at
   */
  public Checkup(
      Path data,
      Optional<RunningInstallation> running,
      String bootstrap,
      Map<String, String> overrides,
      Namespace namespace,
      List<URI> elasticsearch,
      @Nullable String apiKey) {
    this.data = data;
    this.running = running;
    this.bootstrap = bootstrap;
    this.overrides = overrides;
    this.namespace = namespace;
    this.elasticsearch = elasticsearch;
    this.apiKey = apiKey;
  }

  /** Returns the findings, the machine first. */
  public List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.good("java", "version " + Runtime.version()));
    findings.add(disk());
    findings.add(
        running
            .map(
                up ->
                    Finding.good(
                        "wirewatch up",
                        "process %d, dashboard %s".formatted(up.pid(), up.dashboard())))
            .orElseGet(() -> Finding.good("wirewatch up", "not running on " + data)));
    findings.addAll(kafka());
    findings.addAll(elasticsearch());
    return findings;
  }

  private Finding disk() {
    Path existing = data;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    long free = existing.toFile().getUsableSpace() >> 20;
    String state = "%d MB free for %s".formatted(free, data);
    if (!Files.isWritable(existing)) {
      return Finding.bad(
          "disk", data + " cannot be written", "make it writable or choose another with --data");
    }
    return free < 1024
        ? Finding.bad("disk", state, "free some: an article takes about 6 KB, the servers 500 MB")
        : Finding.good("disk", state);
  }

  private List<Finding> kafka() {
    List<Finding> findings = new ArrayList<>();
    Admin admin = KafkaAdmin.open(bootstrap, overrides);
    try {
      int nodes = admin.describeCluster().nodes().get(ANSWER_SECONDS, TimeUnit.SECONDS).size();
      findings.add(Finding.good("kafka", "%d broker(s) at %s".formatted(nodes, bootstrap)));
      Set<String> topics = admin.listTopics().names().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      List<String> missing =
          Arrays.stream(Topic.values())
              .map(namespace::topic)
              .filter(topic -> !topics.contains(topic))
              .toList();
      if (!missing.isEmpty()) {
        findings.add(
            Finding.bad(
                "topics",
                "missing: " + String.join(", ", missing),
                "start any stage, or `wirewatch watchlist FILE`: each creates them"));
        return findings;
      }
      findings.add(Finding.good("topics", "all " + Topic.values().length + " there"));
      findings.addAll(lags(new Drain(admin, namespace)));
    } catch (ExecutionException | TimeoutException e) {
      findings.add(
          Finding.bad(
              "kafka",
              "no answer from " + bootstrap,
              "start it, or `wirewatch up` to run one here; --bootstrap names another"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      admin.close(Duration.ZERO); // questions without an answer would hold it up for a minute
    }
    return findings;
  }

  private static List<Finding> lags(Drain drain) throws TimeoutException, InterruptedException {
    List<Finding> findings = new ArrayList<>();
    for (Drain.Lag lag : drain.lags()) {
      String state = "%d record(s) behind, %d running".formatted(lag.records(), lag.members());
      findings.add(
          lag.members() > 0 || lag.records() == 0
              ? Finding.good(lag.stage(), state)
              : Finding.bad(lag.stage(), state, "start it with `wirewatch " + lag.stage() + "`"));
    }
    return findings;
  }

  private List<Finding> elasticsearch() {
    String where = elasticsearch.get(0).toString();
    List<Finding> findings = new ArrayList<>();
    try (ElasticsearchConnection connection = new ElasticsearchConnection(elasticsearch, apiKey)) {
      HealthResponse health = connection.client().cluster().health();
      String status = health.status().jsonValue();
      String state = "%s, %d node(s) at %s".formatted(status, health.numberOfNodes(), where);
      findings.add(
          status.equals("red")
              ? Finding.bad(
                  "elasticsearch", state, "a shard is lost or not yet recovered: see its log")
              : Finding.good("elasticsearch", state));
      for (Index index : Index.values()) {
        String alias = namespace.alias(index);
        if (connection.client().indices().exists(request -> request.index(alias)).value()) {
          long count = connection.client().count(request -> request.index(alias)).count();
          findings.add(Finding.good("index", "%s has %d documents".formatted(alias, count)));
        } else {
          findings.add(
              Finding.bad("index", alias + " is missing", "start `wirewatch sink`: it creates it"));
        }
      }
    } catch (ElasticsearchException e) {
      findings.add(
          Finding.bad(
              "elasticsearch",
              where + " refuses: " + e.getMessage(),
              e.status() == 401 || e.status() == 403
                  ? "give a valid key with --api-key-file"
                  : "see its log"));
    } catch (IOException e) {
      findings.add(
          Finding.bad(
              "elasticsearch",
              "no answer from " + where + " (" + e.getClass().getSimpleName() + ")",
              "start it, or `wirewatch up` to run one here; --elasticsearch names another"));
    }
    return findings;
  }
}
