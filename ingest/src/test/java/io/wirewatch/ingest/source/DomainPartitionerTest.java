package io.wirewatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.junit.jupiter.api.Test;

class DomainPartitionerTest {

  private static final int PARTITIONS = 6;

  @Test
  void aDomainAndAllItsAddressesShareAPartition() {
    int expected = DomainPartitioner.partition("example.co.uk", PARTITIONS);
    for (String address :
        List.of(
            "https://www.example.co.uk/a?b#c",
            "http://FEEDS.example.co.uk:8080/rss",
            "m.example.co.uk")) {
      assertThat(DomainPartitioner.partition(address, PARTITIONS)).as(address).isEqualTo(expected);
    }
  }

  /** Held as it is: with another hash, a running installation would lose sight of its tables. */
  @Test
  void theHashIsKafkasOwn() {
    assertThat(
            List.of("example.com", "example.org", "bbc.co.uk", "127.0.0.1").stream()
                .map(domain -> DomainPartitioner.partition(domain, PARTITIONS)))
        .containsExactly(3, 3, 0, 4);
  }

  @Test
  void everyPartitionIsUsed() {
    Set<Integer> used =
        IntStream.range(0, 200)
            .mapToObj(i -> DomainPartitioner.partition("site" + i + ".com", PARTITIONS))
            .collect(Collectors.toSet());
    assertThat(used).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
  }

  @Test
  void takesTheNumberOfPartitionsFromTheTopic() {
    Node node = new Node(0, "localhost", 9092);
    Node[] nodes = {node};
    List<PartitionInfo> infos =
        IntStream.range(0, PARTITIONS)
            .mapToObj(i -> new PartitionInfo("t", i, node, nodes, nodes))
            .toList();
    Cluster cluster = new Cluster("c", List.of(node), infos, Set.of(), Set.of());
    try (DomainPartitioner partitioner = new DomainPartitioner()) {
      assertThat(partitioner.partition("t", "https://a.site7.com/", null, null, null, cluster))
          .isEqualTo(DomainPartitioner.partition("site7.com", PARTITIONS));
      assertThatThrownBy(() -> partitioner.partition("t", null, null, null, null, cluster))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("needs an address or a domain");
    }
  }
}
