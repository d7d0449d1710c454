package io.wirewatch.app.run;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.wirewatch.schemas.document.DocumentJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * A client of Elasticsearch, for the stages to share. Opens no connection before its first request.
 */
public final class ElasticsearchConnection implements AutoCloseable {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** Every request ends by then; the stages retry, and must be able to stop. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

  private final ElasticsearchClient client;
  private final RestClientTransport transport;

  /**
   * @param addresses nodes, scheme included
   * @param apiKey encoded API key; null to send none
   */
  public ElasticsearchConnection(List<URI> addresses, @Nullable String apiKey) {
    HttpHost[] hosts =
        addresses.stream().map(uri -> HttpHost.create(uri.toString())).toArray(HttpHost[]::new);
    Header[] headers =
        apiKey == null
            ? new Header[0]
            : new Header[] {new BasicHeader("Authorization", "ApiKey " + apiKey)};
    RestClient rest =
        RestClient.builder(hosts)
            .setDefaultHeaders(headers)
            .setRequestConfigCallback(
                config ->
                    config
                        .setConnectTimeout((int) CONNECT_TIMEOUT.toMillis())
                        .setSocketTimeout((int) ANSWER_TIMEOUT.toMillis()))
            .build();
    this.transport = new RestClientTransport(rest, new JacksonJsonpMapper(DocumentJson.mapper()));
    this.client = new ElasticsearchClient(transport);
  }

  /** Returns the client; it is closed with this connection. */
  public ElasticsearchClient client() {
    return client;
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the Elasticsearch client did not close", e);
    }
  }
}
