/**
 * What people look at: the dashboard, its JSON API and its live events, on loopback unless told
 * otherwise. It writes nothing: articles and alerts come from Elasticsearch, what is new and who is
 * watched from Kafka.
 */
@NullMarked
package io.wirewatch.monitor;

import org.jspecify.annotations.NullMarked;
