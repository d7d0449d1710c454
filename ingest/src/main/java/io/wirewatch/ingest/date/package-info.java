/**
 * When a story was published, from what its text says.
 *
 * <p>A stated date is read as it stands. Without one, the text is searched for clues: spans of days
 * in which it can have been written, each with a weight and the words it rests on ("two days into
 * the invasion", "on Thursday" beside an event that fell on a Thursday). The day on which most
 * weight lies is taken, with a confidence that never passes {@value
 * io.wirewatch.ingest.date.DateResolver#MAX_CONFIDENCE}, and the words are kept for people to
 * check.
 */
@NullMarked
package io.wirewatch.ingest.date;

import org.jspecify.annotations.NullMarked;
