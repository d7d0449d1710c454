/**
 * Questions to the indexed news, with typed answers. Nothing a visitor types ever reaches
 * Elasticsearch as a query language of its own: requests are built from parts, text goes through
 * {@code simple_query_string} with few operators and a length limit. An index that does not exist
 * yet answers like an empty one.
 */
@NullMarked
package io.wirewatch.monitor.query;

import org.jspecify.annotations.NullMarked;
