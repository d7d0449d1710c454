package io.wirewatch.enrich.place;

import io.wirewatch.schemas.record.CountryShare;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article takes place.
 *
 * @param datelinePlace id of the place that the dateline names; null when there is none, or none
 *     that we know
 * @param countries largest share first, ties by code
 */
public record PlaceReading(@Nullable String datelinePlace, List<CountryShare> countries) {

  /** Keeps a copy. */
  public PlaceReading {
    countries = List.copyOf(countries);
  }
}
