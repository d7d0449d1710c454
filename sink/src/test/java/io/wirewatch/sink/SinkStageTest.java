package io.wirewatch.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.wirewatch.schemas.Namespace;
import io.wirewatch.sink.bulk.SinkMetrics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SinkStageTest {

  private ElasticsearchServer server;
  private SinkStage stage;

  @BeforeEach
  void create() throws IOException {
    server = new ElasticsearchServer();
    stage =
        new SinkStage(
            SinkConfig.of("127.0.0.1:" + portWithoutBroker(), Namespace.DEFAULT),
            server.client(),
            InstantSource.system(),
            new Random(1));
  }

  @AfterEach
  void stop() throws IOException {
    stage.close();
    server.close();
  }

  @Test
  void doesNothingUntilItIsStarted() {
    assertThat(stage.problem()).hasValueSatisfying(p -> assertThat(p).contains("start it"));
    assertThat(stage.metrics()).isEqualTo(SinkMetrics.ZERO);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  @Timeout(30)
  void endsWithoutABrokerAndWithAnElasticsearchThatHangs() throws InterruptedException {
    server.hang(true);
    stage.start();
    server.awaitRequest();

    stage.close();
    stage.close();

    assertThat(stage.problem()).hasValueSatisfying(p -> assertThat(p).contains("not running"));
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("sink");
  }

  @Test
  void isStartedOnce() {
    stage.start();

    assertThatIllegalStateException().isThrownBy(stage::start);
  }

  @Test
  void isNotStartedAfterItsEnd() {
    stage.close();

    assertThatIllegalStateException().isThrownBy(stage::start);
  }

  private static int portWithoutBroker() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
