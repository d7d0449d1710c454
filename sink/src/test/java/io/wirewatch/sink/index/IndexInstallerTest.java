package io.wirewatch.sink.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.Index;
import io.wirewatch.sink.ElasticsearchServer;
import io.wirewatch.sink.ElasticsearchServer.Answer;
import io.wirewatch.sink.ElasticsearchServer.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexInstallerTest {

  private static final String NAME = "wirewatch-articles-v1";
  private static final String ALIAS = "wirewatch-articles";
  private static final long VERSION = Mapping.of(Index.ARTICLES).version();

  private ElasticsearchServer server;
  private IndexInstaller installer;

  @BeforeEach
  void start() throws IOException {
    server = new ElasticsearchServer();
    installer =
        new IndexInstaller(
            new DeadlineClient(server.client(), Duration.ofSeconds(10)),
            Namespace.DEFAULT,
            new ShardSettings(2, "0-1"));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void installsTemplateIndexAndAlias() throws Exception {
    installer.install(Index.ARTICLES);

    ObjectNode template = server.templates().get(NAME);
    assertThat(template.path("index_patterns")).extracting(n -> n.asText()).containsExactly(NAME);
    assertThat(template.path("version").asLong()).isEqualTo(VERSION);
    assertThat(template.path("template").path("settings").toString())
        .contains("\"number_of_shards\":\"2\"", "\"auto_expand_replicas\":\"0-1\"");
    ObjectNode index = server.indices().get(NAME);
    assertThat(index.path("mappings").path("dynamic").asText()).isEqualTo("strict");
    assertThat(index.path("mappings").path("_meta").path("version").asLong()).isEqualTo(VERSION);
    assertThat(index.path("mappings").path("properties").path("blocks").path("enabled").asBoolean())
        .isFalse();
    assertThat(index.path("aliases").has(ALIAS)).isTrue();
  }

  @Test
  void changesNothingTheSecondTime() throws Exception {
    installer.install(Index.ARTICLES);
    int before = server.requests().size();

    installer.install(Index.ARTICLES);

    assertThat(server.requests().subList(before, server.requests().size()))
        .extracting(Request::method)
        .containsOnly("GET");
  }

  @Test
  void upgradesAnOlderTemplateAndMapping() throws Exception {
    installed(0);

    installer.install(Index.ARTICLES);

    assertThat(server.templates().get(NAME).path("version").asLong()).isEqualTo(VERSION);
    assertThat(server.indices().get(NAME).path("mappings").path("properties").has("body")).isTrue();
  }

  @Test
  void leavesANewerTemplateAndMappingAlone() throws Exception {
    installed(VERSION + 1);

    installer.install(Index.ARTICLES);

    assertThat(server.templates().get(NAME).path("version").asLong()).isEqualTo(VERSION + 1);
    assertThat(server.indices().get(NAME).path("mappings").path("properties").has("body"))
        .isFalse();
  }

  @Test
  void upgradesAMappingWithoutVersion() throws Exception {
    installed(VERSION);
    ((ObjectNode) server.indices().get(NAME).get("mappings")).remove("_meta");

    installer.install(Index.ARTICLES);

    assertThat(server.indices().get(NAME).path("mappings").path("properties").has("body")).isTrue();
  }

  @Test
  void movesTheAliasFromAnOlderLayout() throws Exception {
    layout("wirewatch-articles-v0", true);

    installer.install(Index.ARTICLES);

    assertThat(holdersOfTheAlias()).containsExactly(NAME);
  }

  @Test
  void doesNotTakeTheAliasBackFromANewerLayout() throws Exception {
    layout("wirewatch-articles-v12", true);
    layout("wirewatch-articles-vault", true);

    installer.install(Index.ARTICLES);

    assertThat(holdersOfTheAlias())
        .containsExactlyInAnyOrder("wirewatch-articles-v12", "wirewatch-articles-vault");
    assertThat(server.indices()).containsKey(NAME);
  }

  @Test
  void isContentWhenAnotherProcessCreatesTheIndexFirst() throws Exception {
    AtomicBoolean raced = new AtomicBoolean();
    server.misbehave(
        request -> {
          if (request.method().equals("PUT") && request.path().equals("/" + NAME)) {
            raced.set(true);
            layout(NAME, false);
            return Answer.error(400, "resource_already_exists_exception");
          }
          return null;
        });

    installer.install(Index.ARTICLES);

    assertThat(raced).isTrue();
    assertThat(holdersOfTheAlias()).containsExactly(NAME);
  }

  @Test
  void tellsWhatElasticsearchRefuses() {
    server.misbehave(request -> Answer.error(403, "security_exception"));

    assertThatThrownBy(() -> installer.install(Index.ARTICLES))
        .isInstanceOfSatisfying(
            ElasticsearchException.class, e -> assertThat(e.status()).isEqualTo(403));
  }

  private void installed(long version) throws IOException {
    ObjectMapper json = new ObjectMapper();
    server
        .templates()
        .put(
            NAME,
            (ObjectNode)
                json.readTree(
                    """
                    {"index_patterns":["%s"],"version":%d}"""
                        .formatted(NAME, version)));
    layout(NAME, true);
    server
        .indices()
        .get(NAME)
        .set(
            "mappings",
            json.readTree(
                """
                {"_meta":{"version":%d},"properties":{}}"""
                    .formatted(version)));
  }

  private void layout(String name, boolean withAlias) {
    ObjectNode index = new ObjectMapper().createObjectNode();
    index.putObject("mappings");
    ObjectNode aliases = index.putObject("aliases");
    if (withAlias) {
      aliases.putObject(ALIAS);
    }
    server.indices().put(name, index);
  }

  private List<String> holdersOfTheAlias() {
    return server.indices().entrySet().stream()
        .filter(entry -> entry.getValue().path("aliases").has(ALIAS))
        .map(entry -> entry.getKey())
        .sorted()
        .toList();
  }
}
