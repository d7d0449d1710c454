package io.wirewatch.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.Index;
import io.wirewatch.sink.ElasticsearchServer;
import io.wirewatch.sink.ElasticsearchServer.Answer;
import io.wirewatch.sink.ElasticsearchServer.Refusal;
import io.wirewatch.sink.ElasticsearchServer.Request;
import io.wirewatch.sink.bulk.Content.Document;
import io.wirewatch.sink.bulk.Verdict.Halt;
import io.wirewatch.sink.bulk.Verdict.Rejected;
import io.wirewatch.sink.bulk.Verdict.Retry;
import io.wirewatch.sink.bulk.Verdict.Scope;
import io.wirewatch.sink.bulk.Verdict.Stale;
import io.wirewatch.sink.bulk.Verdict.Written;
import io.wirewatch.sink.index.DeadlineClient;
import io.wirewatch.sink.index.IndexInstaller;
import io.wirewatch.sink.index.ShardSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkWriterTest {

  private static final String INDEX = Namespace.DEFAULT.index(Index.ARTICLES);

  private ElasticsearchServer server;
  private BulkWriter writer;

  @BeforeEach
  void start() throws Exception {
    server = new ElasticsearchServer();
    DeadlineClient client = new DeadlineClient(server.client(), Duration.ofSeconds(20));
    new IndexInstaller(client, Namespace.DEFAULT, ShardSettings.DEFAULT).install(Index.ARTICLES);
    writer = new BulkWriter(client, INDEX);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void writesDocumentsUnderTheirIdAndVersion() throws IOException {
    assertThat(writer.write(List.of(document("a", 7), document("b", 8))))
        .containsExactly(new Written(), new Written());

    assertThat(server.documents(INDEX))
        .containsOnlyKeys("a", "b")
        .extractingByKey("a")
        .isEqualTo(
            new ElasticsearchServer.Stored(7, new ObjectMapper().readTree("{\"id\":\"a\"}")));
  }

  @Test
  void asksNothingWhenThereIsNothingToWrite() {
    int before = server.requests().size();

    assertThat(writer.write(List.of())).isEmpty();
    assertThat(server.requests()).hasSize(before);
  }

  @Test
  void takesANewerVersionAsSuccess() {
    writer.write(List.of(document("a", 7)));

    assertThat(writer.write(List.of(document("a", 6)))).containsExactly(new Stale());
    assertThat(writer.write(List.of(document("a", 7)))).containsExactly(new Written());
    assertThat(server.documents(INDEX).get("a").version()).isEqualTo(7);
  }

  @Test
  void judgesEachDocumentByItself() {
    server.refuse(id -> id.equals("b") ? new Refusal(400, "document_parsing_exception") : null);

    List<Verdict> verdicts = writer.write(List.of(document("a", 1), document("b", 1)));

    assertThat(verdicts.get(0)).isEqualTo(new Written());
    assertThat(verdicts.get(1)).isInstanceOf(Rejected.class);
  }

  @Test
  void splitsARequestThatIsTooLarge() {
    server.misbehave(
        request -> request.isBulk() && request.documents() > 2 ? Answer.fromProxy(413) : null);

    assertThat(writer.write(documents(7))).hasSize(7).containsOnly(new Written());
    assertThat(server.documents(INDEX)).hasSize(7);
  }

  @Test
  void setsAsideTheOneDocumentThatIsTooLarge() {
    server.misbehave(request -> request.body().contains("id-3") ? Answer.fromProxy(413) : null);

    List<Verdict> verdicts = writer.write(documents(6));

    assertThat(verdicts.get(3))
        .isInstanceOfSatisfying(
            Rejected.class, v -> assertThat(v.rejection().reason()).isEqualTo("too-large"));
    assertThat(verdicts).filteredOn(v -> v.equals(new Written())).hasSize(5);
    assertThat(server.documents(INDEX)).hasSize(5).doesNotContainKey("id-3");
  }

  @Test
  void setsAsideTheOneDocumentThatSpoilsTheRequest() {
    server.misbehave(
        request ->
            request.body().contains("id-3")
                ? Answer.error(400, "action_request_validation_exception")
                : null);

    List<Verdict> verdicts = writer.write(documents(6));

    assertThat(verdicts.get(3)).isInstanceOf(Rejected.class);
    assertThat(verdicts).filteredOn(v -> v.equals(new Written())).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 405, 408, 429, 500, 502, 503, 504})
  void waitsWhenSomethingBetweenRefusesTheRequest(int status) {
    server.misbehave(request -> Answer.fromProxy(status));

    assertThat(writer.write(documents(2)))
        .hasSize(2)
        .allSatisfy(
            verdict -> {
              assertThat(verdict).isInstanceOf(Retry.class);
              assertThat(verdict.scope()).isEqualTo(Scope.SERVER);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "429, es_rejected_execution_exception",
    "429, circuit_breaking_exception",
    "503, no_master_block_exception",
    "503, cluster_block_exception",
    "404, index_not_found_exception"
  })
  void waitsWhenElasticsearchRefusesTheRequest(int status, String type) {
    server.misbehave(request -> Answer.error(status, type));

    assertThat(writer.write(documents(2))).hasSize(2).hasOnlyElementsOfType(Retry.class);
  }

  @Test
  void retriesAnIndexThatIsBlocked() {
    server.misbehave(request -> Answer.error(403, "cluster_block_exception"));

    assertThat(writer.write(documents(1))).hasOnlyElementsOfType(Retry.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void haltsWhenTheCredentialsAreRefused(int status) {
    server.misbehave(request -> Answer.error(status, "security_exception"));
    assertThat(writer.write(documents(1))).hasOnlyElementsOfType(Halt.class);

    server.misbehave(request -> Answer.fromProxy(status));
    assertThat(writer.write(documents(1))).hasOnlyElementsOfType(Halt.class);
  }

  @Test
  void sendsAgainWhatTheReplyDoesNotName() {
    server.rewriteItems(
        items -> {
          items.remove(2);
          return items;
        });
    assertThat(writer.write(documents(3)))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo(new Written()),
            second -> assertThat(second).isEqualTo(new Written()),
            third -> assertThat(third).isInstanceOf(Retry.class));

    server.rewriteItems(
        items -> {
          items.remove(0);
          return items;
        });
    assertThat(writer.write(documents(3))).hasOnlyElementsOfType(Retry.class);
  }

  @Test
  void sendsAgainWhenTheReplyIsCutOff() {
    server.misbehave(
        request -> new Answer(200, "{\"took\":1,\"errors\":false,\"items\":[]}", true, true));

    assertThat(writer.write(documents(2))).hasSize(2).hasOnlyElementsOfType(Retry.class);
  }

  @Test
  void sendsAgainWhenTheReplyIsNoJson() {
    server.misbehave(request -> new Answer(200, "{\"took\":1,\"err", true, false));

    assertThat(writer.write(documents(2))).hasSize(2).hasOnlyElementsOfType(Retry.class);
  }

  @Test
  void givesUpARequestThatIsNeverAnswered() {
    server.hang(true);
    BulkWriter hasty =
        new BulkWriter(new DeadlineClient(server.client(), Duration.ofMillis(100)), INDEX);

    assertThat(hasty.write(documents(1)))
        .satisfiesExactly(
            verdict -> assertThat(verdict.toString()).contains("no answer within 100 ms"));
  }

  @Test
  void waitsWhenNobodyListens() throws IOException {
    server.close();

    assertThat(writer.write(documents(2))).hasSize(2).hasOnlyElementsOfType(Retry.class);
  }

  @Test
  void endsARequestWhenItIsInterrupted() {
    server.hang(true);
    Thread.currentThread().interrupt();

    List<Verdict> verdicts = writer.write(documents(2));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(verdicts).hasSize(2).hasOnlyElementsOfType(Retry.class);
  }

  @Test
  void sendsOneRequest() {
    writer.write(documents(4));

    assertThat(server.requests().stream().filter(Request::isBulk))
        .singleElement()
        .satisfies(request -> assertThat(request.path()).isEqualTo("/" + INDEX + "/_bulk"))
        .satisfies(request -> assertThat(request.documents()).isEqualTo(4));
  }

  private static List<Document> documents(int number) {
    return IntStream.range(0, number).mapToObj(i -> document("id-" + i, 1)).toList();
  }

  private static Document document(String id, long version) {
    return ItemFixture.document(id, version, "{\"id\":\"" + id + "\"}");
  }
}
