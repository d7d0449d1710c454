package io.wirewatch.sink.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * An Elasticsearch client whose every request has one deadline for everything, from connecting to
 * the last byte of the answer. The socket timeout of the client beneath starts anew with every byte
 * and so never ends a request that is answered a byte at a time. Safe for use by many threads.
 */
public final class DeadlineClient {

  private final ElasticsearchAsyncClient client;
  private final Duration deadline;

  /**
   * @param client the client to ask through; stays the caller's
   * @param deadline longest time a request may take
   */
  public DeadlineClient(ElasticsearchClient client, Duration deadline) {
    this.client = new ElasticsearchAsyncClient(client._transport(), client._transportOptions());
    this.deadline = deadline;
  }

  /**
   * Asks and waits for the answer. A request without an answer is aborted.
   *
   * @throws co.elastic.clients.elasticsearch._types.ElasticsearchException if Elasticsearch refuses
   * @throws IOException if there is no answer, or none that can be understood
   * @throws InterruptedException if the thread is interrupted
   */
  public <T> T ask(Function<ElasticsearchAsyncClient, CompletableFuture<T>> question)
      throws IOException, InterruptedException {
    CompletableFuture<T> answer = question.apply(client);
    try {
      return answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IOException("the request failed: " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("no answer within " + deadline.toMillis() + " ms", e);
    } finally {
      answer.cancel(true);
    }
  }
}
