package io.wirewatch.enrich;

import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Zone;
import io.wirewatch.schemas.wire.RecordCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Articles and actors for tests. */
public final class Articles {

  private static final Instant TIME = Instant.parse("2022-02-26T09:30:00Z");

  static {
    // Loading the codec makes Avro trust the generated classes, which their builders need.
    RecordCodec.of(Article.class);
  }

  private Articles() {}

  /** An article of body paragraphs. */
  public static Article of(String id, String... paragraphs) {
    return of(id, Arrays.stream(paragraphs).map(text -> block(Zone.BODY, text)).toList());
  }

  public static Article of(String id, List<Block> blocks) {
    return Article.newBuilder()
        .setId(id)
        .setCanonicalUrl("https://news.example/" + id)
        .setPublisher("Example News")
        .setTitle("Title of " + id)
        .setEventTime(TIME)
        .setRetrievedAt(TIME)
        .setBlocks(new ArrayList<>(blocks))
        .setContentHash("hash-1")
        .setReader("test/1")
        .build();
  }

  /** The same article as fetched at another time with another content. */
  public static Article refetched(Article article, String contentHash, Instant retrievedAt) {
    return Article.newBuilder(article)
        .setContentHash(contentHash)
        .setRetrievedAt(retrievedAt)
        .build();
  }

  public static Block block(Zone zone, String text) {
    return Block.newBuilder().setZone(zone).setText(text).build();
  }

  public static Actor actor(String id, EntityType type, String name, String... aliases) {
    return Actor.newBuilder()
        .setId(id)
        .setName(name)
        .setType(type)
        .setAliases(List.of(aliases))
        .build();
  }

  public static Actor person(String id, String name, String... aliases) {
    return actor(id, EntityType.PERSON, name, aliases);
  }

  public static Instant time() {
    return TIME;
  }
}
