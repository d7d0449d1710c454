package io.wirewatch.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Role;
import io.wirewatch.schemas.record.Silence;
import io.wirewatch.schemas.wire.UndecodableRecordException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

  private static final RecordCodec<Actor> ACTORS = RecordCodec.of(Actor.class);

  private static final Actor ACTOR =
      Actor.newBuilder()
          .setId("ada-lovelace")
          .setName("Ada Lovelace")
          .setType(EntityType.PERSON)
          .setAliases(List.of("Augusta Ada King", "Lady Lovelace"))
          .setRoles(List.of(new Role("Countess", "1838", null)))
          .build();

  @Test
  void readsWhatItWrote() throws UndecodableRecordException {
    assertThat(ACTORS.decode(ACTORS.encode(ACTOR))).isEqualTo(ACTOR);
  }

  @Test
  void beginsWithTheSingleObjectMarker() {
    assertThat(ACTORS.encode(ACTOR)).startsWith(0xC3, 0x01);
  }

  @Test
  void keepsInstantsAndMaps() throws UndecodableRecordException {
    RecordCodec<Silence> silences = RecordCodec.of(Silence.class);
    Silence silence =
        new Silence("quiet", Map.of("rule", "r"), Instant.parse("2026-12-01T00:00:00Z"), null);

    assertThat(silences.decode(silences.encode(silence))).isEqualTo(silence);
  }

  @Test
  void saysThatThereIsNoValue() {
    assertThat(reasonFor(null)).isEqualTo(Reason.NULL_VALUE);
  }

  @Test
  void saysThatForeignBytesAreNotAvro() {
    assertThat(reasonFor(new byte[0])).isEqualTo(Reason.NOT_AVRO);
    assertThat(reasonFor("{\"id\": \"json\"}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.NOT_AVRO);
  }

  @Test
  void saysThatAnotherRecordsSchemaIsUnknown() {
    byte[] silence =
        RecordCodec.of(Silence.class)
            .encode(new Silence("quiet", Map.of("rule", "r"), Instant.EPOCH, null));

    assertThat(reasonFor(silence)).isEqualTo(Reason.UNKNOWN_SCHEMA);
  }

  @Test
  void saysThatEveryTruncationIsCorrupt() {
    byte[] whole = ACTORS.encode(ACTOR);
    for (int length = 10; length < whole.length; length++) {
      assertThat(reasonFor(Arrays.copyOf(whole, length)))
          .as("cut to %d of %d bytes", length, whole.length)
          .isEqualTo(Reason.CORRUPT);
    }
  }

  @Test
  void survivesEveryFlippedByte() {
    byte[] whole = ACTORS.encode(ACTOR);
    int refused = 0;
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] = (byte) ~damaged[at];
      try {
        ACTORS.decode(damaged);
      } catch (UndecodableRecordException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThanOrEqualTo(10);
  }

  private static Reason reasonFor(byte[] bytes) {
    return catchThrowableOfType(UndecodableRecordException.class, () -> ACTORS.decode(bytes))
        .reason();
  }
}
