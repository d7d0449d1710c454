package io.wirewatch.monitor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {

  private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

  private final Sources sources = new Sources();

  @BeforeEach
  void fill() throws UndecodableRecordException {
    source("alpha", "World", "Alpha Press", "asia");
    state("alpha", 30, 10, 1, null, Duration.ofHours(1), Duration.ofMinutes(30));
    source("beta", "Business", "Beta Daily", "asia", "money");
    state("beta", 500, 0, 24, null, Duration.ofHours(2), Duration.ofMinutes(5));
    source("gamma", "Sport", "Gamma Post", "europe");
    state("gamma", 0, 0, 0, "http-404", null, Duration.ofMinutes(10));
    source("delta", "Arts", "Alpha Press", "europe");
  }

  private static String url(String name) {
    return "https://" + name + ".example/feed";
  }

  private static String id(String name) {
    return WatchedSource.idOf(url(name));
  }

  private void source(String name, String title, String publisher, String... tags)
      throws UndecodableRecordException {
    Source source =
        Source.newBuilder()
            .setUrl(url(name))
            .setTitle(title)
            .setPublisher(publisher)
            .setTags(List.of(tags))
            .build();
    sources.applySource(id(name), RecordCodec.of(Source.class).encode(source), NOW);
  }

  private void state(
      String name,
      long discovered,
      long missed,
      float itemsADay,
      String failureCode,
      Duration sinceItem,
      Duration untilPoll)
      throws UndecodableRecordException {
    SourceState state =
        SourceState.newBuilder()
            .setUrl(url(name))
            .setPolledAt(NOW)
            .setLastSuccessAt(NOW)
            .setNextPollAt(NOW.plus(untilPoll))
            .setLastItemAt(sinceItem == null ? null : NOW.minus(sinceItem))
            .setDiscovered(discovered)
            .setMissed(missed)
            .setFailureCode(failureCode)
            .setSeenItems(Collections.nCopies(200, "an item"))
            .setHourlyRate(Collections.nCopies(168, itemsADay / 24))
            .build();
    sources.applyState(id(name), RecordCodec.of(SourceState.class).encode(state));
  }

  private List<String> found(SourceFilter filter, SourceOrder order, int page, int size) {
    return sources.find(filter, order, page, size, NOW).items().stream()
        .map(item -> item.source().name())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "PROBLEMS, 'Sport, Arts, Business, World'",
    "NAME, 'Arts, Business, Sport, World'",
    "DISCOVERED, 'Business, World, Arts, Sport'",
    "RATE, 'Business, World, Arts, Sport'",
    "COMPLETENESS, 'World, Business, Arts, Sport'",
    "LAST_ITEM, 'Arts, Sport, Business, World'",
    "NEXT_POLL, 'Arts, Business, Sport, World'"
  })
  void orders(SourceOrder order, String expected) {
    assertThat(found(SourceFilter.ALL, order, 1, 10)).isEqualTo(List.of(expected.split(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, none, none, 'Arts, Business, Sport, World'",
        "alpha PRESS, none, none, 'Arts, World'",
        "beta.example, none, none, Business",
        "SPORT, none, none, Sport",
        "none, europe, none, 'Arts, Sport'",
        "none, none, BROKEN, Sport",
        "press, asia, OK, World",
        "none, money, BROKEN, ''"
      })
  void narrows(String text, String tag, Condition condition, String expected) {
    SourceFilter filter = new SourceFilter(text, tag, condition);

    assertThat(String.join(", ", found(filter, SourceOrder.NAME, 1, 10))).isEqualTo(expected);
  }

  @Test
  void cutsTheListIntoPages() {
    assertThat(found(SourceFilter.ALL, SourceOrder.NAME, 1, 3))
        .containsExactly("Arts", "Business", "Sport");
    assertThat(found(SourceFilter.ALL, SourceOrder.NAME, 2, 3)).containsExactly("World");

    SourceList beyond = sources.find(SourceFilter.ALL, SourceOrder.NAME, 9, 3, NOW);
    assertThat(beyond.page()).isEqualTo(2);
    assertThat(beyond.pages()).isEqualTo(2);
    assertThat(beyond.total()).isEqualTo(4);
  }

  @Test
  void countsEveryConditionWhateverConditionIsAskedFor() {
    Census census =
        sources
            .find(new SourceFilter(null, "europe", Condition.OK), SourceOrder.NAME, 1, 9, NOW)
            .census();

    assertThat(census.all()).isEqualTo(2);
    assertThat(census.count(Condition.BROKEN)).isEqualTo(1);
    assertThat(census.count(Condition.OK)).isEqualTo(1);
    assertThat(census.problems()).isEqualTo(1);
    assertThat(sources.census(NOW).all()).isEqualTo(4);
  }

  @Test
  void keepsNoItemsOfAState() {
    assertThat(sources.get(id("alpha")).orElseThrow().state().getSeenItems()).isEmpty();
  }

  @Test
  void knowsHowCompleteASourceIs() {
    assertThat(sources.get(id("alpha")).orElseThrow().completeness()).hasValue(0.75);
    assertThat(sources.get(id("gamma")).orElseThrow().completeness()).isEmpty();
  }

  @Test
  void namesASourceByTheOperatorElseByItselfElseByItsAddress() throws UndecodableRecordException {
    byte[] untitled =
        RecordCodec.of(Source.class).encode(Source.newBuilder().setUrl(url("new")).build());
    sources.applySource(id("new"), untitled, NOW);
    assertThat(sources.get(id("new")).orElseThrow().name()).isEqualTo(url("new"));

    SourceState state = SourceState.newBuilder().setUrl(url("new")).setTitle("Own").build();
    sources.applyState(id("new"), RecordCodec.of(SourceState.class).encode(state));
    assertThat(sources.get(id("new")).orElseThrow().name()).isEqualTo("Own");
    assertThat(sources.get(id("alpha")).orElseThrow().name()).isEqualTo("World");
  }

  @Test
  void forgetsASourceThatIsTakenOff() throws UndecodableRecordException {
    sources.applySource(id("alpha"), null, NOW);
    sources.applyState(id("beta"), null);

    assertThat(sources.get(id("alpha"))).isEmpty();
    assertThat(sources.size()).isEqualTo(3);
    assertThat(sources.get(id("beta")).orElseThrow().state().getDiscovered()).isZero();
    assertThat(sources.tags()).containsExactly("asia", "europe", "money");
  }

  @Test
  void staysAsItWasWhenARecordIsBad() {
    assertThatThrownBy(() -> sources.applySource(id("alpha"), new byte[] {1}, NOW))
        .isInstanceOf(UndecodableRecordException.class);
    assertThatThrownBy(() -> sources.applyState(id("alpha"), new byte[] {1}))
        .isInstanceOf(UndecodableRecordException.class);
    assertThat(sources.get(id("alpha")).orElseThrow().state().getDiscovered()).isEqualTo(30);
  }
}
