package io.wirewatch.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

class BrokerContactTest {

  @Test
  void noticesThatNoBrokerAnswers() throws IOException {
    AtomicLong nanos = new AtomicLong();
    KafkaConsumer<byte[], byte[]> consumer = consumerWithoutBroker();
    try {
      BrokerContact contact = new BrokerContact(consumer, nanos::get);
      consumer.subscribe(List.of("topic"));
      consumer.poll(Duration.ofMillis(50));
      assertThat(contact.problem()).isEmpty();

      nanos.addAndGet(Duration.ofSeconds(9).toNanos());
      assertThat(contact.problem()).isEmpty();

      nanos.addAndGet(Duration.ofSeconds(3).toNanos());
      assertThat(contact.problem())
          .hasValueSatisfying(problem -> assertThat(problem).contains("Kafka", "12 s"));
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }

  private static KafkaConsumer<byte[], byte[]> consumerWithoutBroker() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new KafkaConsumer<>(
          Map.of("bootstrap.servers", "127.0.0.1:" + socket.getLocalPort(), "group.id", "nobody"),
          new ByteArrayDeserializer(),
          new ByteArrayDeserializer());
    }
  }
}
