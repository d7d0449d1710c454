/**
 * What happens now: a tail on the topics of articles and alerts, a log of the last events, and the
 * streams of server-sent events that are read from it.
 *
 * <p>There is one log and no buffer for each client. A client is a place in the log; one that is so
 * slow that the log has moved past its place is told to start over. An event's id is its place in
 * Kafka, so that a client can resume after the monitor was restarted too.
 */
@NullMarked
package io.wirewatch.monitor.live;

import org.jspecify.annotations.NullMarked;
