package io.wirewatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.fetch.FetchResult.Failed;
import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import java.io.IOException;
import java.time.InstantSource;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EncryptedFetchTest {

  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName("www.example.com").build();

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(CERTIFICATE)
            .build()
            .sslSocketFactory());
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void speaksHttp2OverOneConnection() throws InterruptedException {
    try (HttpFetcher fetcher = trusting()) {
      for (int i = 0; i < 5; i++) {
        String story = "story " + i;
        server.enqueue(page(story));
        assertThat(Loopback.page(fetcher, url("www.example.com", "/" + i)))
            .isInstanceOfSatisfying(
                Fetched.class, page -> assertThat(page.body().bytes()).asString().isEqualTo(story));
      }
      for (int i = 0; i < 5; i++) {
        RecordedRequest request = server.takeRequest();
        assertThat(request.getVersion()).isEqualTo("HTTP/2");
        assertThat(request.getConnectionIndex()).isZero();
        assertThat(request.getExchangeIndex()).isEqualTo(i);
      }
    }
  }

  @Test
  void failsOnACertificateThatNobodyVouchesFor() {
    server.enqueue(page("forged"));
    try (HttpFetcher fetcher = Loopback.fetcher(Loopback.config(server.getPort()))) {
      assertThat(Loopback.page(fetcher, url("www.example.com", "/")))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.reason()).isEqualTo("tls"));
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @Test
  void failsOnTheCertificateOfAnotherHost() {
    server.enqueue(page("forged"));
    try (HttpFetcher fetcher = trusting()) {
      assertThat(Loopback.page(fetcher, url("www.example.net", "/")))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.reason()).isEqualTo("tls"));
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @Test
  void failsOnHeadersWithoutMeasureInHttp2() {
    MockResponse.Builder flood = new MockResponse.Builder().code(200);
    for (int i = 0; i < 5_000; i++) {
      flood.addHeader("x-more-" + i, "of the same, and then more of it, and then some");
    }
    server.enqueue(flood.build());
    try (HttpFetcher fetcher = trusting()) {
      assertThat(Loopback.page(fetcher, url("www.example.com", "/")))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.reason()).isEqualTo("protocol"));
    }
  }

  private HttpFetcher trusting() {
    HandshakeCertificates trusted =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(CERTIFICATE.certificate())
            .build();
    return new HttpFetcher(
        Loopback.config(server.getPort()),
        InstantSource.fixed(Loopback.NOW),
        builder -> builder.sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager()));
  }

  private String url(String host, String path) {
    return "https://" + host + ":" + server.getPort() + path;
  }

  private static MockResponse page(String body) {
    return new MockResponse.Builder().addHeader("Content-Type", "text/html").body(body).build();
  }
}
