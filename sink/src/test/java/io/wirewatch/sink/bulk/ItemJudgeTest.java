package io.wirewatch.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import io.wirewatch.sink.bulk.Verdict.Halt;
import io.wirewatch.sink.bulk.Verdict.Rejected;
import io.wirewatch.sink.bulk.Verdict.Retry;
import io.wirewatch.sink.bulk.Verdict.Scope;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemJudgeTest {

  private static final Map<String, Class<? extends Verdict>> VERDICTS =
      Map.of(
          "stale", Verdict.Stale.class,
          "retry", Retry.class,
          "rejected", Rejected.class,
          "halt", Halt.class);

  @ParameterizedTest
  @CsvSource({
    "409, version_conflict_engine_exception,    stale",
    "409, something_else_exception,             retry",
    "408, timeout_exception,                    retry",
    "429, es_rejected_execution_exception,      retry",
    "429, cluster_block_exception,              retry",
    "500, null_pointer_exception,               retry",
    "503, unavailable_shards_exception,         retry",
    "403, cluster_block_exception,              retry",
    "404, index_not_found_exception,            retry",
    "400, index_closed_exception,               retry",
    "400, validation_exception,                 retry",
    "418, i_am_a_teapot,                        retry",
    "400, mapper_parsing_exception,             rejected",
    "400, document_parsing_exception,           rejected",
    "400, strict_dynamic_mapping_exception,     rejected",
    "400, illegal_argument_exception,           rejected",
    "413, es_rejected_execution_exception,      rejected",
    "401, security_exception,                   halt",
    "403, security_exception,                   halt"
  })
  void judgesByStatusAndType(int status, String type, String verdict) {
    assertThat(ItemJudge.item(refused(status, type))).isInstanceOf(VERDICTS.get(verdict));
  }

  @ParameterizedTest
  @CsvSource({"200", "201"})
  void takesAnAcknowledgementAsWritten(int status) {
    assertThat(ItemJudge.item(BulkResponseItem.of(i -> item(i, status))))
        .isEqualTo(new Verdict.Written());
  }

  @Test
  void doesNotTakeABareErrorStatusAsWritten() {
    assertThat(ItemJudge.item(BulkResponseItem.of(i -> item(i, 503)))).isInstanceOf(Retry.class);
  }

  @Test
  void looksAtAMissingIndexAgain() {
    assertThat(ItemJudge.item(refused(404, "index_not_found_exception")).scope())
        .isEqualTo(Scope.INDEX);
  }

  @Test
  void putsTheCauseIntoTheDeadLetterAndNotIntoTheReason() {
    assertThat(ItemJudge.item(refused(400, "document_parsing_exception")))
        .isEqualTo(
            new Rejected(
                new Content.Rejection("mapping", "document_parsing_exception: secret: cause")));
    assertThat(ItemJudge.item(refused(503, "unavailable_shards_exception")).toString())
        .doesNotContain("secret");
  }

  @Test
  void waitsWhereNobodyAnswers() {
    assertThat(ItemJudge.request(new IOException("Connection refused")).scope())
        .isEqualTo(Scope.SERVER);
  }

  @Test
  void ranksWhatHoldsUpMoreAbove() {
    Verdict document = new Retry("d", Scope.DOCUMENT);
    Verdict server = new Retry("s", Scope.SERVER);
    Verdict halt = new Halt("h");

    assertThat(Verdict.graver(document, server)).isEqualTo(server);
    assertThat(Verdict.graver(server, document)).isEqualTo(server);
    assertThat(Verdict.graver(server, halt)).isEqualTo(halt);
    assertThat(Verdict.graver(halt, server)).isEqualTo(halt);
  }

  private static BulkResponseItem refused(int status, String type) {
    return BulkResponseItem.of(
        i ->
            item(i, status)
                .error(
                    e -> e.type(type).reason("secret").causedBy(c -> c.type("x").reason("cause"))));
  }

  private static BulkResponseItem.Builder item(BulkResponseItem.Builder item, int status) {
    return item.operationType(OperationType.Index).index("i").id("1").status(status);
  }
}
