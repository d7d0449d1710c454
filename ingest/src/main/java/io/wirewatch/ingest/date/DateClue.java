package io.wirewatch.ingest.date;

import java.time.LocalDate;

/**
 * A span of days in which, by one thing that the text says, it can have been written.
 *
 * @param first first day
 * @param last last day
 * @param weight how much it tells, from 1 (little) to 4 (names the day)
 * @param words the words it rests on, and what they were taken for
 */
record DateClue(LocalDate first, LocalDate last, int weight, String words) {

  boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
