package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.text.Folding;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.EntityType;
import java.util.Locale;

/** Ids of actors that are known by nothing but their name: the same name has the same id. */
public final class LocalId {

  private LocalId() {}

  /**
   * Returns the id of a name, such as {@code person-jane-roe}.
   *
   * @param name the longest form of the name in the article
   */
  public static String of(EntityType type, String name) {
    String slug = Folding.slug(name);
    String rest = slug.isEmpty() ? StableId.of(name) : slug;
    return type.name().toLowerCase(Locale.ROOT) + "-" + rest;
  }
}
