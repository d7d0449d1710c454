package io.wirewatch.ingest.extract;

import io.wirewatch.schemas.EditorialZones;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Block;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hash by which a new revision of an article is known. Furniture and links to other stories are
 * left out: they change from one visit to the next while the article stays as it was.
 */
public final class ContentHash {

  private ContentHash() {}

  /** Returns the hash over the title and the blocks of editorial zones, in order. */
  public static String of(String title, List<Block> blocks) {
    Stream<String> editorial =
        blocks.stream()
            .filter(block -> EditorialZones.contains(block.getZone()))
            .flatMap(block -> Stream.of(block.getZone().name(), block.getText()));
    return StableId.of(Stream.concat(Stream.of(title), editorial).toArray(String[]::new));
  }
}
