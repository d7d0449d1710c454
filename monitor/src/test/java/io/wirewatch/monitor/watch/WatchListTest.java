package io.wirewatch.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.schemas.document.AlertDocument;
import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Silence;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchListTest {

  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

  private final WatchList list = new WatchList();

  private static byte[] actor(String id, String name) {
    return RecordCodec.of(Actor.class).encode(Actor.newBuilder().setId(id).setName(name).build());
  }

  private void silence(String name, Map<String, String> match, Instant until)
      throws UndecodableRecordException {
    Silence silence =
        Silence.newBuilder()
            .setName(name)
            .setMatch(match)
            .setUntil(until)
            .setComment("because")
            .build();
    list.apply("silence:" + name, RecordCodec.of(Silence.class).encode(silence));
  }

  private static AlertDocument alert() {
    return new AlertDocument(
        "x",
        "envoys",
        1,
        "ANY",
        Map.of("severity", "high"),
        List.of("severity=high"),
        "",
        "wang-yi",
        "Wang Yi",
        List.of(),
        "story",
        "article",
        "Title",
        null,
        "https://example.org/",
        NOW,
        new AlertDocument.Evidence("", 0, 0, 0, 0, "BODY", ""));
  }

  @Test
  void keepsTheNewestRecordOfEachKey() throws UndecodableRecordException {
    list.apply("actor:b", actor("b", "Zed"));
    list.apply("actor:a", actor("a", "Young"));
    list.apply("actor:b", actor("b", "Abel"));

    assertThat(list.actors()).extracting(Actor::getName).containsExactly("Abel", "Young");
  }

  @Test
  void takesOffWhoseRecordHasNoValue() throws UndecodableRecordException {
    list.apply("actor:a", actor("a", "A"));
    list.apply("actor:a", null);

    assertThat(list.actor("a")).isEmpty();
  }

  @Test
  void staysAsItWasWhenARecordIsBad() throws UndecodableRecordException {
    list.apply("actor:a", actor("a", "A"));

    assertThatThrownBy(() -> list.apply("actor:a", new byte[] {1}))
        .isInstanceOf(UndecodableRecordException.class);
    assertThat(list.actor("a")).isPresent();
  }

  @Test
  void passesOverKindsThatItDoesNotShow() throws UndecodableRecordException {
    list.apply("route:default", new byte[] {1});

    assertThat(list.rules()).isEmpty();
  }

  @Test
  void mutesAnAlertThatASilenceMatchesInAllItsConditions() throws UndecodableRecordException {
    silence("one", Map.of("actor", "wang-yi", "severity", "high"), NOW.plusSeconds(10));
    silence("longer", Map.of("rule", "envoys"), NOW.plusSeconds(20));

    assertThat(list.item(alert(), NOW).mutedBy())
        .isEqualTo(new AlertItem.Mute("longer", NOW.plusSeconds(20), "because"));
  }

  @Test
  void mutesNothingElse() throws UndecodableRecordException {
    silence("other", Map.of("actor", "wang-yi", "severity", "low"), NOW.plusSeconds(10));
    silence("over", Map.of("actor", "wang-yi"), NOW);
    silence("all", Map.of(), NOW.plusSeconds(10));
    silence("absent", Map.of("publisher", "Example Wire"), NOW.plusSeconds(10));

    assertThat(list.item(alert(), NOW).mutedBy()).isNull();
  }
}
