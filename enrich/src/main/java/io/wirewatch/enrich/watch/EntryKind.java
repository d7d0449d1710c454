package io.wirewatch.enrich.watch;

import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Route;
import io.wirewatch.schemas.record.Rule;
import io.wirewatch.schemas.record.Silence;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecordBase;

/** The kinds of entry in the watch list topic, told apart by the prefix of their keys. */
enum EntryKind {
  ACTOR("actor:", new Codec<>(Actor.class, Actor::getId)),
  RULE("rule:", new Codec<>(Rule.class, Rule::getName)),
  ROUTE("route:", new Codec<>(Route.class, Route::getName)),
  SILENCE("silence:", new Codec<>(Silence.class, Silence::getName));

  private final String prefix;

  @SuppressWarnings("ImmutableEnumChecker") // A codec has no state that changes.
  private final Codec<?> codec;

  EntryKind(String prefix, Codec<?> codec) {
    this.prefix = prefix;
    this.codec = codec;
  }

  String key(String name) {
    return prefix + name;
  }

  /** Returns the kind that a key belongs to; empty for a key of no kind. */
  static Optional<EntryKind> ofKey(String key) {
    for (EntryKind kind : values()) {
      if (key.startsWith(kind.prefix)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  byte[] encode(SpecificRecordBase entry) {
    return codec.encode(entry);
  }

  /**
   * Returns the entry of this kind that the bytes hold.
   *
   * @throws UndecodableRecordException if they hold none
   */
  SpecificRecordBase decode(byte[] bytes) throws UndecodableRecordException {
    return codec.records.decode(bytes);
  }

  /** Returns the key that an entry of this kind belongs under. */
  String keyOf(SpecificRecordBase entry) {
    return prefix + codec.name(entry);
  }

  private static final class Codec<T extends SpecificRecordBase> {

    private final Class<T> type;
    private final RecordCodec<T> records;
    private final Function<T, String> name;

    Codec(Class<T> type, Function<T, String> name) {
      this.type = type;
      this.records = RecordCodec.of(type);
      this.name = name;
    }

    byte[] encode(SpecificRecordBase entry) {
      return records.encode(type.cast(entry));
    }

    String name(SpecificRecordBase entry) {
      return name.apply(type.cast(entry));
    }
  }
}
