package io.wirewatch.enrich.quote;

import io.wirewatch.schemas.record.Quote;
import io.wirewatch.schemas.record.SourcingNote;
import java.util.List;

/**
 * What an article quotes.
 *
 * @param quotes in order of block, then start; none overlap
 * @param sourcing in order of block, then start
 */
public record Quotes(List<Quote> quotes, List<SourcingNote> sourcing) {

  /** Nothing quoted. */
  public static final Quotes NONE = new Quotes(List.of(), List.of());

  /** Keeps copies. */
  public Quotes {
    quotes = List.copyOf(quotes);
    sourcing = List.copyOf(sourcing);
  }
}
