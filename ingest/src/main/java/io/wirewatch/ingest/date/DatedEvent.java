package io.wirewatch.ingest.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A well-known event whose day is certain.
 *
 * @param date the day it happened or began
 * @param name what it was, for people
 * @param keywords words that name it together; each element is a set of alternatives, one of which
 *     must stand in the sentence
 */
record DatedEvent(LocalDate date, String name, List<Set<String>> keywords) {}
