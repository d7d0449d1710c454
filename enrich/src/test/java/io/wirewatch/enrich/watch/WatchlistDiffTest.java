package io.wirewatch.enrich.watch;

import static io.wirewatch.enrich.Articles.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchlistDiffTest {

  private static final Actor ANN = person("ann", "Ann Lee");
  private static final Actor BOB = person("bob", "Bob Ray");

  private final Map<String, byte[]> topic = new HashMap<>();

  @Test
  void addsWhatTheTopicLacks() {
    WatchlistDiff diff = apply(ANN, BOB);

    assertThat(diff.writes()).containsOnlyKeys("actor:ann", "actor:bob");
    assertThat(diff.result()).isEqualTo(new PublishResult(2, 0, 0, 0));
  }

  @Test
  void writesNothingTheSecondTime() {
    apply(ANN, BOB);

    WatchlistDiff diff = apply(BOB, ANN);

    assertThat(diff.writes()).isEmpty();
    assertThat(diff.result()).isEqualTo(new PublishResult(0, 0, 0, 2));
  }

  @Test
  void writesOnlyWhatChanged() {
    apply(ANN, BOB);

    WatchlistDiff diff = apply(ANN, person("bob", "Bob Ray", "Robert Ray"));

    assertThat(diff.writes()).containsOnlyKeys("actor:bob");
    assertThat(diff.result()).isEqualTo(new PublishResult(0, 1, 0, 1));
  }

  @Test
  void removesWhatIsGoneAndWhatWasNeverOurs() {
    apply(ANN, BOB);
    topic.put("stranger", new byte[] {1});

    WatchlistDiff diff = apply(ANN);

    assertThat(diff.writes())
        .isEqualTo(Map.of("actor:bob", Optional.empty(), "stranger", Optional.empty()));
    assertThat(diff.result()).isEqualTo(new PublishResult(0, 0, 2, 1));
    assertThat(topic).containsOnlyKeys("actor:ann");
  }

  @Test
  void replacesAnEntryThatCannotBeRead() {
    topic.put("actor:ann", new byte[] {1, 2, 3});

    assertThat(apply(ANN).result()).isEqualTo(new PublishResult(0, 1, 0, 0));
  }

  private WatchlistDiff apply(Actor... actors) {
    Watchlist watchlist = new Watchlist(List.of(actors), List.of(), List.of(), List.of());
    WatchlistDiff diff = WatchlistDiff.between(topic, watchlist);
    diff.writes()
        .forEach(
            (key, value) ->
                value.ifPresentOrElse(bytes -> topic.put(key, bytes), () -> topic.remove(key)));
    return diff;
  }
}
